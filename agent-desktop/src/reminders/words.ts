import type { DayPlanReport, ReminderRow, ReminderState, StrategyStep } from "../wire/reminderTypes";

export type CountKey = Exclude<keyof DayPlanReport["counts"], "accounts">;

/** Every account of the strategy is in exactly one of these. */
export const figures: { key: CountKey; label: string; tone: string }[] = [
  { key: "called", label: "Called", tone: "go" },
  { key: "written", label: "Written to", tone: "go" },
  { key: "toAgents", label: "To agents", tone: "call" },
  { key: "blocked", label: "Blocked", tone: "stop" },
  { key: "noRoom", label: "No room today", tone: "pause" },
  { key: "numberTaken", label: "Number taken", tone: "pause" },
  { key: "notToday", label: "Not today", tone: "off" },
  { key: "leftOut", label: "Left out", tone: "off" },
];

const plain = new Intl.NumberFormat("en-US");
export const number = (value: number) => plain.format(value);
export const dollars = (cents: number) =>
  new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(cents / 100);
/** A moment of today to the second, by the clock of this place. */
export const clock = (at: number) => new Date(at).toLocaleTimeString("en-US", { hour12: false });
export const percent = (share: number) => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

/** A constant of the contract, for people. */
export const spaced = (word: string) => word.replaceAll("_", " ");

export const states: Record<ReminderState, string> = {
  draft: "Draft",
  active: "Active",
  paused: "Paused",
  stopped: "Stopped",
};

/** What can be done next, as the server allows. */
export const nexts: Record<ReminderState, { to: Exclude<ReminderState, "draft">; label: string }[]> = {
  draft: [{ to: "active", label: "Activate" }],
  active: [
    { to: "paused", label: "Pause" },
    { to: "stopped", label: "Stop" },
  ],
  paused: [
    { to: "active", label: "Resume" },
    { to: "stopped", label: "Stop" },
  ],
  stopped: [],
};

/** When a step is due: "1 month and 2 days after the due date". */
export function delayText({ delay }: StrategyStep): string {
  const parts = [plural(delay.months ?? 0, "month"), plural(delay.days ?? 0, "day")].filter((part) => part !== "");
  const since = { previous: "the step before", due: "the due date", responsibility: "responsibility" }[delay.from];
  return parts.length === 0 ? `Right after ${since}` : `${parts.join(" and ")} after ${since}`;
}

const plural = (count: number, unit: string) => (count === 0 ? "" : `${count} ${unit}${count === 1 ? "" : "s"}`);

/** What a step does. */
export function stepText(step: StrategyStep): string {
  return step.terminal ? `Ends: ${spaced(step.terminal)}` : (step.media ?? []).map(spaced).join(", else ");
}

export function progressText({ progress }: ReminderRow): string {
  const done = progress.ordered - progress.underWay;
  return `${number(progress.ordered)} ordered, ${number(progress.underWay)} under way, ${number(done)} over`;
}

/** What was taken off the worklist; empty when nothing was. */
export function withdrawnText(withdrawn: number): string {
  return withdrawn === 0
    ? ""
    : ` ${number(withdrawn)} ${withdrawn === 1 ? "work item" : "work items"} that no plan had ordered ${withdrawn === 1 ? "was" : "were"} taken off the campaign's worklist.`;
}
