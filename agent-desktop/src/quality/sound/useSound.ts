import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Remote } from "../../recordings/Player";
import type { Listening } from "../../wire/recordingTypes";
import type { Control } from "../../wire/types";
import { told } from "../context";

/** The recording of a call, once it was asked for. */
export interface SoundTools {
  sound: Listening | undefined;
  control: Control;
  busy: boolean;
  problem: string;
  remote: RefObject<Remote | null>;
  ask: () => void;
  /** Asks for it first where that was not done. Absent where it cannot be heard. */
  playFrom: ((ms: number) => void) | undefined;
  /** Where it is, in ms; absent while there is nothing to be at. */
  now: (() => number) | undefined;
}

/** Nothing is fetched before somebody wants to hear it, for that is written down. */
export function useSound(control: Control, listen: () => Promise<Listening>): SoundTools {
  const [sound, setSound] = useState<Listening>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const remote = useRef<Remote>(null);
  const first = useRef<number>(undefined);
  const latest = useRef(listen);
  latest.current = listen;

  const ask = useCallback(() => {
    setProblem("");
    setBusy(true);
    latest
      .current()
      .then(setSound, (error) => setProblem(told(error)))
      .finally(() => setBusy(false));
  }, []);
  useEffect(() => {
    if (sound && first.current !== undefined) {
      remote.current?.playFrom(first.current);
      first.current = undefined;
    }
  }, [sound]);
  function playFrom(ms: number) {
    if (sound) {
      remote.current?.playFrom(ms);
    } else {
      first.current = ms;
      ask();
    }
  }
  return {
    sound,
    control,
    busy,
    problem,
    remote,
    ask,
    playFrom: control.allowed ? playFrom : undefined,
    now: sound ? () => remote.current?.at() ?? 0 : undefined,
  };
}
