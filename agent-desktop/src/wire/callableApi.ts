import type { CallableReport, WorkItemExplanation, WorkItemRow } from "./callableTypes";
import type { Call } from "./operation";

/** What is asked about who can be called. Throws as {@link Api} does. */
export interface CallableApi {
  report(campaign: string): Promise<CallableReport>;
  /** The most valuable first; at most 500. */
  items(campaign: string, limit: number): Promise<WorkItemRow[]>;
  explain(leadId: string): Promise<WorkItemExplanation>;
}

export function createCallableApi(call: Call): CallableApi {
  return {
    report: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/callable", { path: { campaignId } }),
    items: async (campaignId, limit) =>
      (await call("get", "/api/v1/campaigns/{campaignId}/work-items", { path: { campaignId }, query: { limit } }))
        .items,
    explain: (leadId) => call("post", "/api/v1/work-items/explain", { body: { leadId } }),
  };
}
