import type { DeskScript, ScriptEntry, ScriptPhase } from "../wire/scriptTypes";

/** What is read first; it comes with the call and needs no asking. */
export const first = "first";

export const phaseNames: Record<ScriptPhase, string> = {
  opening: "Opening",
  status: "By status",
  "before-verification": "Before verification",
  voicemail: "Voicemail",
  "after-verification": "After verification",
};

/** The steps of a status, the main one first; several where one status has several reasons. */
export function stepsOf(script: DeskScript, statusCode: string | undefined): ScriptEntry[] {
  return statusCode ? script.steps.filter((step) => step.statuses.includes(statusCode)) : [];
}

/** Steps by phase, in the order of the call. */
export function byPhase(script: DeskScript): { phase: ScriptPhase; steps: ScriptEntry[] }[] {
  const phases = [...new Set(script.steps.map((step) => step.phase))];
  return phases.map((phase) => ({ phase, steps: script.steps.filter((step) => step.phase === phase) }));
}
