import type { Call } from "./operation";
import type {
  NewReportSchedule,
  ReportCalls,
  ReportDefinitions,
  ReportSchedule,
  ReportSchedules,
  ReportSearch,
  ReportView,
} from "./reportTypes";

/** Reports. Throws as {@link Api} does; lists of calls and files leave an entry in the audit. */
export interface ReportsApi {
  definitions(): Promise<ReportDefinitions>;
  report(search: ReportSearch): Promise<ReportView>;
  /** A page of the calls of which `counted` counts something; `after` is the `next` of the page before. */
  calls(search: ReportSearch, counted?: string, after?: string): Promise<ReportCalls>;
  schedules(): Promise<ReportSchedules>;
  schedule(wanted: NewReportSchedule): Promise<ReportSchedule>;
  unschedule(scheduleId: string): Promise<void>;
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
    unschedule: (scheduleId) => call("delete", "/api/v1/reports/schedules/{scheduleId}", { path: { scheduleId } }),
  };
}
