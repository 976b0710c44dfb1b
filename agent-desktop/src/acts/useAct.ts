import { useState } from "react";
import { Refusal } from "../wire/http";

/** What came of the last order: a sentence, good or bad. */
export interface Said {
  good: boolean;
  text: string;
}

/** An order that is answered with a sentence; the refusal of the server is one, too. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();

  async function act(order: () => Promise<string>, done: () => void = () => undefined) {
    setBusy(true);
    setSaid(undefined);
    try {
      setSaid({ good: true, text: await order() });
      done();
    } catch (error) {
      const told = error instanceof Refusal ? error.problem : undefined;
      const text = told?.violations?.[0]?.message ?? told?.detail ?? "The order did not reach the server. Try again.";
      setSaid({ good: false, text });
    } finally {
      setBusy(false);
    }
  }
  return { busy, said, act };
}
