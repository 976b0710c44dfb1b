import type { Call } from "./operation";
import type {
  NewReportSchedule,
  ReportCalls,
  ReportDefinitions,
  ReportRecipient,
  ReportSchedule,
  ReportSchedules,
  ReportSearch,
  ReportView,
  TeamList,
} from "./reportTypes";

/** Reports. Throws as {@link Api} does; lists of calls and files leave an entry in the audit. */
export interface ReportsApi {
  definitions(): Promise<ReportDefinitions>;
  report(search: ReportSearch): Promise<ReportView>;
  /** A page of the calls of which `counted` counts something; `after` is the `next` of the page before. */
  calls(search: ReportSearch, counted?: string, after?: string): Promise<ReportCalls>;
  schedules(): Promise<ReportSchedules>;
  schedule(wanted: NewReportSchedule): Promise<ReportSchedule>;
  /** Sends it to these people from now on; refused when somebody has changed it since. */
  readdress(seen: ReportSchedule, recipients: ReportRecipient[]): Promise<ReportSchedule>;
  unschedule(scheduleId: string): Promise<void>;
  teams(): Promise<TeamList>;
  /** Makes the team, or changes it: what it is called, and who is in it. */
  putTeam(id: string, name: string, agents: string[]): Promise<void>;
  removeTeam(id: string): Promise<void>;
  /** Reckons shift dates anew; answers with how many hours are marked. */
  rebuild(from: string, to: string): Promise<{ hours: number }>;
}

export function createReportsApi(call: Call): ReportsApi {
  return {
    definitions: () => call("get", "/api/v1/reports/definitions"),
    report: (search) => call("get", "/api/v1/reports", { query: { ...search } }),
    calls: (search, counted, after) =>
      call("get", "/api/v1/reports/calls", {
        query: { ...search, ...(counted ? { counted } : {}), ...(after ? { after } : {}), limit: 100 },
      }),
    schedules: () => call("get", "/api/v1/reports/schedules"),
    schedule: (body) => call("post", "/api/v1/reports/schedules", { body }),
    readdress: ({ id, revision }, recipients) =>
      call("put", "/api/v1/reports/schedules/{scheduleId}/recipients", {
        path: { scheduleId: id },
        body: { recipients, revision },
      }),
    unschedule: (scheduleId) => call("delete", "/api/v1/reports/schedules/{scheduleId}", { path: { scheduleId } }),
    teams: () => call("get", "/api/v1/teams"),
    putTeam: (team, name, agents) => call("put", "/api/v1/teams/{team}", { path: { team }, body: { name, agents } }),
    removeTeam: (team) => call("delete", "/api/v1/teams/{team}", { path: { team } }),
    rebuild: (from, to) => call("post", "/api/v1/reports/rebuild", { body: { from, to } }),
  };
}
