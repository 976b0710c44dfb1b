/** Which items an agent disputes, while it is written. Everything here is pure. */
import type { DisputedItem } from "../../wire/qualityTypes";

/** Reasons by item. */
export type Disputes = ReadonlyMap<string, string>;

export function toggled(disputes: Disputes, item: string): Disputes {
  const next = new Map(disputes);
  if (!next.delete(item)) {
    next.set(item, "");
  }
  return next;
}

export const disputedItems = (disputes: Disputes): DisputedItem[] =>
  [...disputes].map(([item, reason]) => ({ item, reason: reason.trim() }));

/** Why it cannot be sent yet. */
export function unsaid(disputes: Disputes): string | undefined {
  if (disputes.size === 0) {
    return "Choose the items that you dispute first.";
  }
  const open = disputedItems(disputes).filter(({ reason }) => reason.length < 3).length;
  return open === 0 ? undefined : "Write a reason for each item that you dispute.";
}
