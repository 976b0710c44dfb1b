import type { components } from "./generated/contract";

/** Reminder campaigns: strategies, plans, and what came of them. */
type Schema = components["schemas"];

export type Strategy = Schema["Strategy"];
export type StrategyStep = Schema["StrategyStep"];
export type LocalHours = Schema["LocalHours"];
export type ReminderPlan = Schema["ReminderPlan"];
export type ReminderRow = Schema["ReminderRow"];
export type ReminderState = ReminderRow["state"];
export type DayPlanReport = Schema["DayPlanReport"];
export type ReminderReport = Schema["ReminderReport"];
export type Withdrawn = Schema["UnplannedWork"];
export type ReminderCalls = Schema["ReminderCalls"];
export type ReminderCall = Schema["ReminderCall"];

/** From which shift date to which, both included; left out: no bound. */
export interface ReminderPeriod {
  from?: string;
  to?: string;
}

/** Which calls of a report are looked at: of a stage or of a result, not of both. */
export interface CallsLook {
  stage?: string;
  result?: string;
  direction?: "in" | "out";
}
export type DayKind = Schema["DayKind"];
export type DayAccount = Schema["DayAccount"];
export type DayAccounts = Schema["DayAccounts"];

/** Which accounts of a preview are looked for; what is left out is not asked. */
export interface DayWanted {
  plan: ReminderPlan;
  kind?: DayKind;
  text?: string;
}
