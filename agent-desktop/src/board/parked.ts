import type { BoardView, CallRow } from "../wire/types";

/** The calls that hold in a payer's queue without an agent. */
export interface Parked {
  payer: string;
  count: number;
  /** Since when the one that has been held longest is. */
  since: string;
}

const parked: CallRow["state"][] = ["Parked", "Orphaned"];

/** By payer, whose has been held longest first. */
export function parkedByPayer(calls: BoardView["calls"]): Parked[] {
  const found = new Map<string, Parked>();
  for (const { party, since, state } of calls) {
    if (parked.includes(state)) {
      const one = found.get(party);
      found.set(party, {
        payer: party,
        count: (one?.count ?? 0) + 1,
        since: one && one.since < since ? one.since : since,
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.since < b.since ? -1 : 1));
}
