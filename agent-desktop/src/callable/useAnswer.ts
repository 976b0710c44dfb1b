import { useCallback, useEffect, useState } from "react";
import { Refusal } from "../wire/http";

/** What was asked: the last answer stays while it is asked again, and when that fails. */
export interface Answer<T> {
  value: T | undefined;
  problem: string;
  busy: boolean;
}

const none = { value: undefined, problem: "", busy: true };

/**
 * Asks at once, again when told, and again whenever `refreshed` is another; the answer to an earlier question is dropped. Keep `ask` the
 * same while the question is.
 */
export function useAnswer<T>(ask: () => Promise<T>, refreshed = 0): [Answer<T>, () => void] {
  const [held, setHeld] = useState<Answer<T> & { of: () => Promise<T> }>({ ...none, of: ask });
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count is a question
  useEffect(() => {
    let over = false;
    setHeld((before) => (before.of === ask ? { ...before, problem: "", busy: true } : { ...none, of: ask }));
    ask().then(
      (value) => over || setHeld({ value, problem: "", busy: false, of: ask }),
      (error: unknown) => over || setHeld((before) => ({ ...before, problem: told(error), busy: false })),
    );
    return () => {
      over = true;
    };
  }, [ask, times, refreshed]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return [held.of === ask ? held : none, again];
}

function told(error: unknown): string {
  return error instanceof Refusal ? error.problem.detail : "The question did not reach the server.";
}
