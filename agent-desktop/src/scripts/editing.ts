import type { ScriptDetail, ScriptFinding, ScriptRow } from "../wire/scriptTypes";
import type { Problem } from "../wire/types";

/** The rules of the editing page; everything here is pure. */

/** A place in the text, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The place that a refusal names as `LINE:COLUMN`. */
export function placeOf(problem: Problem): Place | undefined {
  const match = /^(\d+):(\d+)$/.exec(problem.violations?.[0]?.field ?? "");
  return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}

/** Findings of a refusal, as the linter tells them. */
export function findingsOf(problem: Problem): ScriptFinding[] {
  return (problem.violations ?? []).flatMap(({ field, message }) => {
    const place = placeOf({ ...problem, violations: [{ field, message }] });
    return place ? [{ rule: "refused", ...place, message, advice: "" }] : [];
  });
}

/** Where a place stands in the text, from 0; places beyond it at its end. */
export function offsetOf(text: string, place: Place): number {
  const lines = text.split("\n");
  if (place.line > lines.length) {
    return text.length;
  }
  const before = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(before + place.column - 1, before + (lines[place.line - 1]?.length ?? 0));
}

/** Rows that have every word typed, in their title, id or a status. */
export function filterScripts(rows: ScriptRow[], typed: string): ScriptRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.title} ${row.id} ${row.statuses.join(" ")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function versionName(version: number): string {
  return version === 0 ? "Product's own" : `Version ${version}`;
}

/** The newest version there is; 0 when there is none of the office's own. */
export function newestVersion(detail: ScriptDetail): number {
  return detail.versions[0]?.version ?? 0;
}

/** Number of the activation that counts; 0 when there was none. */
export function lastActivation(detail: ScriptDetail): number {
  return detail.activations[0]?.number ?? 0;
}
