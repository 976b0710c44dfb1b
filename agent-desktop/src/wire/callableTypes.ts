import type { components } from "./generated/contract";

/** Who can be called, and why a work item is not. */
type Schema = components["schemas"];

export type CallableReport = Schema["CallableReport"];
export type RuleTableView = Schema["RuleTableView"];
export type WorkItemRow = Schema["WorkItemRow"];
export type WorkItemExplanation = Schema["WorkItemExplanation"];
export type RuleAnswer = Schema["RuleAnswer"];
export type EarlierDecision = WorkItemExplanation["decisions"][number];
