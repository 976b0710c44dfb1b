import { useSyncExternalStore } from "react";

/** What the outcome form has chosen, told to the script beside it: the status that was heard, and the claim it is about. */
export interface Heard {
  statusCode?: string | undefined;
  claimId?: string | undefined;
}

let heard: Heard = {};
const listeners = new Set<() => void>();

export function tellHeard(next: Heard): void {
  if (next.statusCode !== heard.statusCode || next.claimId !== heard.claimId) {
    heard = next;
    for (const listener of listeners) {
      listener();
    }
  }
}

export function useHeard(): Heard {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => heard,
  );
}

/** The form's own name of a field that scripts name by its path: `payment.bulkAmount` is `paymentBulkAmount`, a group's total is the group. */
export function fieldKey(path: string): string {
  const [first = "", ...rest] = path
    .split(".")
    .filter((word, index) => index === 0 || !["total", "how"].includes(word));
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** Moves to the outcome field that a line of the script fills. False when the form does not show it. */
export function goToField(path: string, root: ParentNode = document): boolean {
  const input = root.querySelector<HTMLElement>(`.outcome [data-field="${CSS.escape(fieldKey(path))}"]`);
  input?.focus();
  input?.scrollIntoView({ block: "nearest" });
  return input !== null;
}

/** Tells the outcome form what a line of the script stands for: a status, or the next action. */
export function tellAnswer(field: "statusCode" | "actionCode", value: string): void {
  window.dispatchEvent(new CustomEvent("claimline.answer", { detail: { field, value } }));
}
