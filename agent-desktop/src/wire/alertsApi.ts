import type { AlertNotices, AlertRow, AlertRule, AlertRuleOrder, AlertSearch, Sent } from "./alertTypes";
import type { Call } from "./operation";

/** Alerts, their rules, and who is told. Throws as {@link Api} does. */
export interface AlertsApi {
  /** Latest first. */
  search(search: AlertSearch): Promise<AlertRow[]>;
  acknowledge(id: string): Promise<void>;
  rules(): Promise<AlertRule[]>;
  setRule(rule: AlertRuleOrder): Promise<AlertRule>;
  resetRule(id: string): Promise<void>;
  notices(): Promise<AlertNotices>;
  /** The answer holds the keys of webhooks that are new, once. */
  setNotices(notices: AlertNotices): Promise<AlertNotices>;
  test(): Promise<Sent[]>;
}

export function createAlertsApi(call: Call): AlertsApi {
  return {
    search: async (search) => (await call("get", "/api/v1/alerts", { query: { ...search, limit: 200 } })).alerts,
    acknowledge: (alertId) => call("post", "/api/v1/alerts/{alertId}/acknowledge", { path: { alertId } }),
    rules: async () => (await call("get", "/api/v1/alert-rules")).rules,
    setRule: (body) => call("put", "/api/v1/alert-rules", { body }),
    resetRule: (id) => call("post", "/api/v1/alert-rules/reset", { body: { id } }),
    notices: () => call("get", "/api/v1/alert-notices"),
    setNotices: (body) => call("put", "/api/v1/alert-notices", { body }),
    test: async () => (await call("post", "/api/v1/alert-notices/test")).sent,
  };
}
