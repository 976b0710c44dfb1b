import type { RecordingsWanted } from "../wire/recordingsApi";

/** What is typed into the filters: local times, empty for all. */
export interface Filters {
  campaignId: string;
  agentId: string;
  claimId: string;
  callId: string;
  from: string;
  to: string;
}

export const ANY: Filters = { campaignId: "", agentId: "", claimId: "", callId: "", from: "", to: "" };

/** What the server is asked; what is empty is not asked for. */
export function wantedOf(filters: Filters): RecordingsWanted {
  const wanted: RecordingsWanted = {};
  for (const name of ["campaignId", "agentId", "claimId", "callId"] as const) {
    const text = filters[name].trim();
    if (text) wanted[name] = text;
  }
  for (const name of ["from", "to"] as const) {
    const time = filters[name] === "" ? Number.NaN : Date.parse(filters[name]);
    if (!Number.isNaN(time)) wanted[name] = new Date(time).toISOString();
  }
  return wanted;
}

/** Why the filters cannot be asked for; undefined when they can. */
export function fault(filters: Filters): string | undefined {
  const call = filters.callId.trim();
  if (call && !/^[a-z0-9]{8,40}$/.test(call)) {
    return "A call's id is 8 to 40 small letters and digits.";
  }
  return filters.from && filters.to && filters.from >= filters.to
    ? "The end of the time lies before its beginning."
    : undefined;
}
