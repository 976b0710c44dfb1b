import type { KeyboardEvent } from "react";

/** Arrow keys go from row to row of a table, by the button that each begins with. */
export function rowKeys(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) {
    return;
  }
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row] button")].filter(
    (one, at, all) => all.findIndex((other) => other.closest("[data-row]") === one.closest("[data-row]")) === at,
  );
  const row = event.target.closest("[data-row]");
  const at = rows.findIndex((one) => one.closest("[data-row]") === row);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  event.preventDefault();
}
