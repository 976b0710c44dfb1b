import type { Call } from "./operation";
import type { Listening, RecordingList, RecordingOrder, RecordingRow } from "./recordingTypes";

/** What recordings are looked for by; what is not given is not. */
export interface RecordingsWanted {
  callId?: string;
  campaignId?: string;
  agentId?: string;
  claimId?: string;
  /** ISO instants. */
  from?: string;
  to?: string;
}

/** What is asked and ordered about recordings; every reason is written down. Throws as {@link Api} does. */
export interface RecordingsApi {
  set(campaign: string, order: RecordingOrder): Promise<void>;
  list(wanted: RecordingsWanted): Promise<RecordingList>;
  /** Where it can be heard for an hour. */
  listen(callId: string, reason: string): Promise<Listening>;
  /** Where its file is for an hour. */
  download(callId: string, reason: string): Promise<{ url: string }>;
  hold(callId: string, held: boolean, reason: string): Promise<RecordingRow>;
  erase(callId: string, reason: string): Promise<RecordingRow>;
}

export function createRecordingsApi(call: Call): RecordingsApi {
  return {
    set: (campaignId, body) => call("put", "/api/v1/campaigns/{campaignId}/recording", { path: { campaignId }, body }),
    list: (query) => call("get", "/api/v1/recordings", { query }),
    listen: (callId, reason) =>
      call("post", "/api/v1/recordings/{callId}/listening", { path: { callId }, body: { reason } }),
    download: (callId, reason) =>
      call("post", "/api/v1/recordings/{callId}/download", { path: { callId }, body: { reason } }),
    hold: (callId, held, reason) =>
      call("put", "/api/v1/recordings/{callId}/hold", { path: { callId }, body: { held, reason } }),
    erase: (callId, reason) =>
      call("post", "/api/v1/recordings/{callId}/erasure", { path: { callId }, body: { reason } }),
  };
}
