import type { components } from "./generated/contract";

/** What an outcome can be (the definition), what a call needs (the form), what is typed (the draft) and what is saved (the input). */
type Schema = components["schemas"];

export type OutcomeField = Schema["OutcomeField"];
export type OutcomeForm = Schema["OutcomeForm"];
export type OutcomeFacts = Schema["OutcomeFacts"];
export type OutcomeInput = Schema["OutcomeInput"];
export type OutcomeDraft = Schema["OutcomeDraft"];
export type DraftKept = Schema["DraftKept"];
export type OutcomeDefinition = Schema["OutcomeDefinition"];
export type ValueKind = Schema["ValueKind"];
export type FieldSpec = Schema["FieldSpec"];
export type StatusSpec = Schema["StatusSpec"];
export type ConditionSpec = Schema["ConditionSpec"];
export type RuleSpec = Schema["RuleSpec"];
export type ProposalSpec = Schema["ProposalSpec"];
