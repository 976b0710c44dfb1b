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

/**
 * Moves to the outcome field that a line of the script fills, when the form shows it: its input carries the field's key in
 * `data-outcome-field`. False when it does not.
 */
export function goToField(key: string, root: ParentNode = document): boolean {
  const input = root.querySelector<HTMLElement>(`[data-outcome-field="${CSS.escape(key)}"]`);
  input?.focus();
  input?.scrollIntoView({ block: "nearest" });
  return input !== null;
}
