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
