import type { Audience } from "./types";

/**
 * Outcomes on the wire: what one can be (the definition), what a call needs (the form), what is typed (the draft) and what is saved (the
 * input). Kept equal to openapi.yaml by a test of the gateway, as types.ts is.
 */

/** The key of a field of the definition, e.g. paymentBulkAmount. */
export type OutcomeField = string;

/** Which claims of the call need an outcome, and what is known of each. Fields and rules are in the definition. */
export interface OutcomeForm {
  callId: string;
  audience: Audience;
  /** Those that are the same for all claims. */
  facts: OutcomeFacts;
  claims: {
    claimId: string;
    claimNumber: string;
    payerControlNumber?: string;
    facts: OutcomeFacts;
    /** How often the draft has changed; sent back with the next change. */
    version: number;
    draft?: { statusCode: string; fields: Partial<Record<OutcomeField, string>> };
    saved?: { text: string };
  }[];
  /** Present once every claim has its outcome. */
  saved?: { text: string };
}

/** What the rules know besides the fields; days are ISO dates, amounts cents. What is not known is absent. */
export interface OutcomeFacts {
  today?: string;
  now?: string;
  billed?: number;
  dosFrom?: string;
  balance?: number;
  promiseDays?: number;
  planPayments?: number;
  planLeast?: number;
  callbackDays?: number;
  turnaroundDays?: number;
}

/** POST /api/v1/desk/outcome. `outcomeId` is drawn once per claim by the page: saving again never doubles. */
export interface OutcomeInput {
  outcomeId: string;
  callId: string;
  claimId?: string;
  statusCode: string;
  fields: Partial<Record<OutcomeField, string | number>>;
  /** What follows the last claim: next call, or a break. */
  then: "ready" | "break";
}

/** PUT /api/v1/desk/draft. Values are as typed; nothing is checked. */
export interface OutcomeDraft {
  callId: string;
  claimId?: string;
  version: number;
  statusCode?: string;
  fields: Partial<Record<OutcomeField, string>>;
}
export interface DraftKept {
  version: number;
}

/** GET /api/v1/outcome-definition. The server evaluates the same data when an outcome is saved. */
export interface OutcomeDefinition {
  fields: FieldSpec[];
  statuses: StatusSpec[];
  actions: { code: string; label: string; brings: OutcomeField[] }[];
  rules: RuleSpec[];
  proposals: ProposalSpec[];
  facts: { key: string; kind: ValueKind }[];
  messages: { needed: string; notAsked: string; noField: string; noStatus: string };
}
export type ValueKind =
  | "text"
  | "note"
  | "money"
  | "date"
  | "datetime"
  | "code"
  | "codes"
  | "choice"
  | "yes-no"
  | "number";
export interface FieldSpec {
  key: OutcomeField;
  path: string;
  kind: ValueKind;
  label: string;
  hint?: string;
  /** Regular expression of a code, in capitals, as a whole. */
  form?: string;
  /** What is wrong with a value in another form, after the label. */
  malformed: string;
  choices?: { code: string; label: string }[];
}
export interface StatusSpec {
  code: string;
  label: string;
  group: string;
  audience: Audience;
  requires: OutcomeField[];
  optional: OutcomeField[];
  implied: { field: OutcomeField; value: string }[];
}
/** `of` is a field, `statusCode`, `audience`, a fact (`@today`) or a number (`#15`). */
export interface ConditionSpec {
  of: string;
  test: "in" | "not-in" | "filled" | "positive" | "older";
  values: string[];
}
/** The kind says which of the optional parts there are. */
export interface RuleSpec {
  kind: "count" | "sum" | "compare" | "product";
  when: ConditionSpec[];
  field: OutcomeField;
  message: string;
  fields?: OutcomeField[];
  least?: number;
  most?: number;
  parts?: OutcomeField[];
  every?: boolean;
  order?: "at-most" | "at-least" | "above";
  other?: string;
  days?: string;
  factor?: OutcomeField;
}
export interface ProposalSpec {
  status: string;
  when: ConditionSpec[];
  action?: string;
  from: string;
  days: string;
  business: boolean;
}
