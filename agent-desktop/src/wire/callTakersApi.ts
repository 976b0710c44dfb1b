import type { components } from "./generated/contract";
import type { Call } from "./operation";

export type CallTaker = components["schemas"]["CallTaker"];

/** Which campaign takes the calls of strangers to a number of ours. Throws as {@link Api} does. */
export interface CallTakersApi {
  /** Of the number that the campaign calls from. */
  of(campaign: string): Promise<CallTaker>;
  choose(campaign: string): Promise<CallTaker>;
  /** The usual rule decides again. */
  drop(campaign: string): Promise<CallTaker>;
  /** The ids of the campaigns that call from a number. */
  callingFrom(number: string): Promise<string[]>;
}

export function createCallTakersApi(call: Call): CallTakersApi {
  return {
    of: (campaignId) => call("get", "/api/v1/campaigns/{campaignId}/strangers", { path: { campaignId } }),
    choose: (campaignId) => call("put", "/api/v1/campaigns/{campaignId}/strangers", { path: { campaignId } }),
    drop: (campaignId) => call("delete", "/api/v1/campaigns/{campaignId}/strangers", { path: { campaignId } }),
    callingFrom: async (number) => {
      const { campaigns } = await call("get", "/api/v1/campaigns");
      return campaigns.filter(({ callerId }) => callerId === number).map(({ id }) => id);
    },
  };
}
