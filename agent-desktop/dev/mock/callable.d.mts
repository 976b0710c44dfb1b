import type { CallableReport, WorkItemExplanation, WorkItemRow } from "../../src/wire/callableTypes";

export function callable(campaign: string): CallableReport;
export function workItems(campaign: string): WorkItemRow[];
/** Undefined when it has left the worklist. */
export function explain(leadId: string): WorkItemExplanation | undefined;
