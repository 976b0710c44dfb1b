import type { Call } from "./operation";
import type {
  CallsLook,
  DayAccounts,
  DayPlanReport,
  DayWanted,
  ReminderCalls,
  ReminderPeriod,
  ReminderPlan,
  ReminderReport,
  ReminderRow,
  ReminderState,
  Strategy,
  Withdrawn,
} from "./reminderTypes";

/** Plans of reminder campaigns. Throws as {@link Api} does. */
export interface RemindersApi {
  list(): Promise<ReminderRow[]>;
  strategies(): Promise<Strategy[]>;
  /** The next version of it; a refusal names the place of each fault. */
  addStrategy(strategy: Strategy): Promise<Strategy>;
  /** A page of the accounts of such a preview, those first of which most is owed. Changes nothing. */
  accounts(wanted: DayWanted & { from?: number; most?: number }): Promise<DayAccounts>;
  /** All of them as a file; that is written down. */
  accountsFile(wanted: DayWanted): Promise<{ accounts: number; csv: string }>;
  /** Answers with how many work items were taken off the campaign's worklist that no plan has ordered. */
  plan(plan: ReminderPlan): Promise<Withdrawn>;
  /** Changes nothing. */
  preview(plan: ReminderPlan): Promise<DayPlanReport>;
  state(campaign: string, state: Exclude<ReminderState, "draft">): Promise<Withdrawn>;
  /** The next round, at once. */
  planNow(campaign: string): Promise<{ ordered: number }>;
  enrol(campaign: string): Promise<{ accounts: number; added: number }>;
  report(campaign: string, period: ReminderPeriod): Promise<ReminderReport>;
  /** A page of the calls behind a figure, the latest first. */
  calls(campaign: string, look: ReminderPeriod & CallsLook & { after?: string }): Promise<ReminderCalls>;
}

export function createRemindersApi(call: Call): RemindersApi {
  return {
    list: async () => (await call("get", "/api/v1/reminders")).reminders,
    strategies: async () => (await call("get", "/api/v1/strategies")).strategies,
    addStrategy: (body) => call("post", "/api/v1/strategies", { body }),
    plan: (body) => call("put", "/api/v1/reminders", { body }),
    preview: (body) => call("post", "/api/v1/reminders/preview", { body }),
    accounts: (body) => call("post", "/api/v1/reminders/preview/accounts", { body }),
    accountsFile: (body) => call("post", "/api/v1/reminders/preview/file", { body }),
    state: (campaignId, state) =>
      call("put", "/api/v1/reminders/{campaignId}/state", { path: { campaignId }, body: { state } }),
    planNow: (campaignId) => call("post", "/api/v1/reminders/{campaignId}/round", { path: { campaignId } }),
    enrol: (campaignId) => call("post", "/api/v1/reminders/{campaignId}/accounts", { path: { campaignId } }),
    report: (campaignId, query) =>
      call("get", "/api/v1/reminders/{campaignId}/report", { path: { campaignId }, query }),
    calls: (campaignId, query) => call("get", "/api/v1/reminders/{campaignId}/calls", { path: { campaignId }, query }),
  };
}
