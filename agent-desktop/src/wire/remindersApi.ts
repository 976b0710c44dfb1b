import type { Call } from "./operation";
import type {
  DayPlanReport,
  ReminderPlan,
  ReminderReport,
  ReminderRow,
  ReminderState,
  Strategy,
} from "./reminderTypes";

/** Plans of reminder campaigns. Throws as {@link Api} does. */
export interface RemindersApi {
  list(): Promise<ReminderRow[]>;
  strategies(): Promise<Strategy[]>;
  /** The next version of it; a refusal names the place of each fault. */
  addStrategy(strategy: Strategy): Promise<Strategy>;
  plan(plan: ReminderPlan): Promise<void>;
  /** Changes nothing. */
  preview(plan: ReminderPlan): Promise<DayPlanReport>;
  state(campaign: string, state: Exclude<ReminderState, "draft">): Promise<void>;
  enrol(campaign: string): Promise<{ accounts: number; added: number }>;
  report(campaign: string): Promise<ReminderReport>;
}

export function createRemindersApi(call: Call): RemindersApi {
  return {
    list: async () => (await call("get", "/api/v1/reminders")).reminders,
    strategies: async () => (await call("get", "/api/v1/strategies")).strategies,
    addStrategy: (body) => call("post", "/api/v1/strategies", { body }),
    plan: (body) => call("put", "/api/v1/reminders", { body }),
    preview: (body) => call("post", "/api/v1/reminders/preview", { body }),
    state: (campaignId, state) =>
      call("put", "/api/v1/reminders/{campaignId}/state", { path: { campaignId }, body: { state } }),
    enrol: (campaignId) => call("post", "/api/v1/reminders/{campaignId}/accounts", { path: { campaignId } }),
    report: (campaignId) => call("get", "/api/v1/reminders/{campaignId}/report", { path: { campaignId } }),
  };
}
