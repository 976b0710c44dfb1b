import type { AuditSearch } from "../wire/auditTypes";

/** What is typed into the filters: local times, empty for all. */
export interface Filters {
  user: string;
  action: string;
  about: string;
  from: string;
  until: string;
}

export const ALL: Filters = { user: "", action: "", about: "", from: "", until: "" };

/** As docs/audit.md groups them. */
export const ACTIONS: readonly (readonly [group: string, actions: readonly string[]])[] = [
  ["Signing in", ["signed-in", "sign-in-refused", "signed-out", "access-refused"]],
  [
    "At the desk",
    [
      "work-shown",
      "verified",
      "not-verified",
      "copied",
      "locked",
      "unlocked",
      "unlock-refused",
      "call-missed",
      "wrap-up-extended",
      "guarantor-told",
    ],
  ],
  [
    "Reading",
    [
      "claim-read",
      "claims-listed",
      "call-read",
      "work-listed",
      "work-explained",
      "call-backs-listed",
      "patient-list-read",
    ],
  ],
  [
    "Changing",
    [
      "campaign-created",
      "campaign-started",
      "campaign-stopped",
      "campaign-changed",
      "worklist-filled",
      "script-drafted",
      "script-changed",
      "script-activated",
      "strategy-changed",
      "reminders-planned",
      "reminders-state-changed",
      "accounts-enrolled",
      "file-imported",
      "guarantors-imported",
    ],
  ],
  [
    "Messages",
    [
      "message-sent",
      "message-read",
      "call-back-moved",
      "patient-message-put",
      "patient-message-changed",
      "task-ended",
      "question-played",
      "question-removed",
      "letters-handed-over",
      "letters-fetched",
    ],
  ],
  [
    "Recordings",
    [
      "recordings-searched",
      "recording-heard",
      "recording-downloaded",
      "recording-held",
      "recording-released",
      "recording-erased",
    ],
  ],
  ["Supervising", ["monitored", "monitoring-ended", "call-taken-over"]],
  [
    "Reports",
    ["report-calls-read", "report-exported", "report-sent", "report-scheduled", "team-changed", "reports-rebuilt"],
  ],
  ["Consents and refusals", ["ledger-entered", "ledger-kept", "ledger-searched", "ledger-imported", "ledger-exported"]],
  ["The trail", ["audit-searched", "audit-exported", "audit-verified", "gateway-started", "chains-anchored"]],
];

/** "claim-read" as people say it: Claim read. */
export function words(action: string): string {
  const text = action.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A local time of an input field as the moment it is there; undefined when it is none. */
function moment(local: string): string | undefined {
  const time = local === "" ? Number.NaN : Date.parse(local);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** What the server is asked. */
export function searchOf(filters: Filters): AuditSearch {
  const search: AuditSearch = {};
  const from = moment(filters.from);
  const until = moment(filters.until);
  const about = filters.about.trim();
  const user = filters.user.trim().toLowerCase();
  if (user) search.user = user;
  if (filters.action) search.action = filters.action;
  if (about) search.about = about;
  if (from) search.from = from;
  if (until) search.until = until;
  return search;
}

/** Why the filters cannot be asked for; undefined when they can. */
export function fault(filters: Filters): string | undefined {
  const about = filters.about.trim();
  if (about && !/^[a-z][a-z-]{0,29}:\S{1,200}$/.test(about)) {
    return "Name the kind and the id of the thing, such as claim:9f2c.";
  }
  return filters.from && filters.until && filters.from >= filters.until
    ? "The end of the time lies before its beginning."
    : undefined;
}

/** Where the same search is had as a file. */
export function exportAddress(filters: Filters): string {
  const query = new URLSearchParams({ ...searchOf(filters) });
  return query.size === 0 ? "/api/v1/audit/export" : `/api/v1/audit/export?${query}`;
}
