import type { components } from "./generated/contract";

/** What nights came to. */
type Schema = components["schemas"];

export type ReportView = Schema["ReportView"];
export type ReportRow = Schema["ReportRow"];
export type ReportFigures = Schema["ReportFigures"];
export type ReportDefinitions = Schema["ReportDefinitions"];
export type ReportKpi = Schema["ReportKpi"];
export type ReportCall = Schema["ReportCall"];
export type ReportCalls = Schema["ReportCalls"];
export type ReportGroup = Schema["ReportGroup"];
export type ReportUnit = Schema["ReportUnit"];
export type ReportSchedule = Schema["ReportSchedule"];
export type ReportSchedules = Schema["ReportSchedules"];
export type NewReportSchedule = Schema["NewReportSchedule"];
export type ReportRecipient = Schema["ReportRecipient"];
export type ReportUser = Schema["ReportUser"];
export type Team = Schema["Team"];
export type TeamList = Schema["TeamList"];

/** What is asked for; an absent filter does not matter, and - asks for what is nobody's. */
export interface ReportSearch {
  from: string;
  to: string;
  by: ReportGroup;
  date?: string;
  hour?: string;
  campaign?: string;
  agent?: string;
  team?: string;
  payer?: string;
}
