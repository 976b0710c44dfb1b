import { useRef } from "react";
import type { CallRow } from "../wire/types";

const MOST = 6;

/** The calls that left the board last, latest first: whoever wonders why a call ended so finds it here. */
export function useJustEnded(calls: CallRow[]): CallRow[] {
  const before = useRef<{ calls: CallRow[]; ended: CallRow[] }>({ calls, ended: [] });
  if (before.current.calls !== calls) {
    before.current = { calls, ended: endedBetween(before.current.calls, calls, before.current.ended) };
  }
  return before.current.ended;
}

/** Those that were up and are no more, before those that ended earlier. */
export function endedBetween(was: CallRow[], now: CallRow[], ended: CallRow[]): CallRow[] {
  const up = new Set(now.map(({ id }) => id));
  const gone = was.filter(({ id }) => !up.has(id));
  return gone.length === 0 && !ended.some(({ id }) => up.has(id))
    ? ended
    : [...gone.reverse(), ...ended.filter(({ id }) => !up.has(id))].slice(0, MOST);
}
