import type {
  CallsLook,
  DayPlanReport,
  ReminderCalls,
  ReminderReport,
  ReminderRow,
  Strategy,
} from "../../src/wire/reminderTypes";

export const strategies: Strategy[];
export function dayReport(): DayPlanReport;
export function report(): ReminderReport;
export function calls(look?: CallsLook): ReminderCalls;
export function reminders(method: string, path: string, input?: unknown): [number, { reminders: ReminderRow[] }];
