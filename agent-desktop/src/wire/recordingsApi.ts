import type { Call } from "./operation";
import type { Listening, RecordingPolicy, RecordingRow } from "./recordingTypes";

/** What recordings are looked for by; what is not given is not. */
export interface RecordingsWanted {
  callId?: string;
  campaignId?: string;
  agentId?: string;
  claimId?: string;
}

/** What is asked and ordered about recordings. Throws as {@link Api} does. */
export interface RecordingsApi {
  set(campaign: string, policy: RecordingPolicy): Promise<void>;
  list(wanted: RecordingsWanted): Promise<{ recordings: RecordingRow[] }>;
  /** Where it can be heard for an hour; the reason is written down. */
  listen(callId: string, reason: string): Promise<Listening>;
}

export function createRecordingsApi(call: Call): RecordingsApi {
  return {
    set: (campaignId, body) => call("put", "/api/v1/campaigns/{campaignId}/recording", { path: { campaignId }, body }),
    list: (query) => call("get", "/api/v1/recordings", { query }),
    listen: (callId, reason) =>
      call("post", "/api/v1/recordings/{callId}/listening", { path: { callId }, body: { reason } }),
  };
}
