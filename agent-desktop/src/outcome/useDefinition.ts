import { useEffect, useState } from "react";
import type { Api } from "../wire/http";
import type { Timers } from "../wire/timers";
import { type Definition, loadDefinition } from "./definition";

const AGAIN_AFTER_MS = 2_000;

/** What outcomes can be; asked for when the desk opens, and again until it is there. */
export function useDefinition(api: Api, timers: Timers): Definition | undefined {
  const [definition, setDefinition] = useState<Definition>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    let gone = false;
    let cancel: () => void = () => undefined;
    loadDefinition(api).then(
      (loaded) => !gone && setDefinition(loaded),
      () => {
        if (!gone) {
          cancel = timers.after(AGAIN_AFTER_MS, () => setAttempt((now) => now + 1));
        }
      },
    );
    return () => {
      gone = true;
      cancel();
    };
  }, [api, timers, attempt]);
  return definition;
}
