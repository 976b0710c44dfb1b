import { money, parseDollars } from "../design/format";
import type { ClaimView, OutcomeField, OutcomeForm, OutcomeInput, Problem } from "../wire/types";

export type Status = OutcomeForm["statuses"][number];
type Kind = "text" | "date" | "datetime" | "money" | "code" | "action" | "note";

export interface FieldSpec {
  label: string;
  kind: Kind;
  hint?: string;
}

/** Every field an outcome can ask for, in the order in which a representative gives them. */
export const fieldSpecs: Record<OutcomeField, FieldSpec> = {
  repName: { label: "Spoke with", kind: "text", hint: "First name and last initial" },
  callRef: { label: "Call reference", kind: "text", hint: "Or why there is none" },
  receivedDate: { label: "Claim received", kind: "date" },
  processedDate: { label: "Processed", kind: "date" },
  expectedDate: { label: "Expected by", kind: "date" },
  paidDate: { label: "Paid on", kind: "date" },
  allowedCents: { label: "Allowed", kind: "money" },
  paidCents: { label: "Paid", kind: "money" },
  patientRespCents: { label: "Patient responsibility", kind: "money" },
  checkNumber: { label: "Check number", kind: "text" },
  eftTrace: { label: "EFT trace", kind: "text" },
  carc: { label: "Denial code (CARC)", kind: "code", hint: "For example 197, or CO-197" },
  deadline: { label: "Deadline", kind: "date" },
  promiseDate: { label: "Promised for", kind: "date" },
  promiseCents: { label: "Promised amount", kind: "money" },
  callbackAt: { label: "Call back at", kind: "datetime" },
  actionCode: { label: "Next action", kind: "action" },
  followUpDate: { label: "Follow up on", kind: "date" },
  note: { label: "Note", kind: "note" },
};

export const fieldOrder = Object.keys(fieldSpecs) as OutcomeField[];

/** What the page keeps while it is typed, as typed. */
export interface Draft {
  outcomeId: string;
  callId: string;
  claimId?: string;
  statusCode?: string;
  fields: Partial<Record<OutcomeField, string>>;
}

export function newDraft(form: OutcomeForm, outcomeId: string): Draft {
  const fields: Draft["fields"] = {};
  if (form.proposed.followUpDate) {
    fields.followUpDate = form.proposed.followUpDate;
  }
  if (form.proposed.actionCode) {
    fields.actionCode = form.proposed.actionCode;
  }
  const claimId = form.claims[0]?.claimId;
  return claimId ? { outcomeId, callId: form.callId, claimId, fields } : { outcomeId, callId: form.callId, fields };
}

export function fieldsOf(status: Status): OutcomeField[] {
  return fieldOrder.filter((field) => status.requires.includes(field) || status.optional.includes(field));
}

/** Statuses whose code, label, group or key contain every typed word. */
export function filterStatuses(statuses: Status[], typed: string): Status[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return statuses.filter((status) => {
    const text = `${status.code} ${status.label} ${status.group}`.toLowerCase();
    return words.every((word) => text.includes(word) || status.key?.toLowerCase() === word);
  });
}

export type Hints = Partial<Record<OutcomeField | "statusCode", string>>;

/** Amounts and such that cannot be sent at all, because they are no value of their kind. */
export function unreadable(draft: Draft, status: Status): Hints {
  const hints: Hints = {};
  for (const field of fieldsOf(status)) {
    const typed = draft.fields[field]?.trim();
    if (typed && fieldSpecs[field].kind === "money" && parseDollars(typed) === undefined) {
      hints[field] = "Type an amount in dollars, for example 125.40.";
    }
  }
  return hints;
}

/** What looks wrong before asking the server; it decides, these only save a round trip of thought. */
export function hints(draft: Draft, status: Status, claim: ClaimView | undefined, today: string): Hints {
  const cents = (field: OutcomeField) => parseDollars(draft.fields[field] ?? "");
  const found: Hints = {};
  const [allowed, paid, patient] = [cents("allowedCents"), cents("paidCents"), cents("patientRespCents")];
  if (allowed !== undefined && paid !== undefined && patient !== undefined && paid + patient !== allowed) {
    found.patientRespCents = `Paid and patient responsibility make ${money(paid + patient)}, allowed is ${money(allowed)}.`;
  }
  if (allowed !== undefined && claim && allowed > claim.billedCents) {
    found.allowedCents = `More than the ${money(claim.billedCents)} billed.`;
  }
  if (draft.fields.checkNumber?.trim() && draft.fields.eftTrace?.trim()) {
    found.eftTrace = "A payment has a check number or an EFT trace, not both.";
  }
  const carc = draft.fields.carc?.trim();
  if (carc && !/^(?:(?:CO|PR|OA|PI|CR)[- ]?)?[A-Z]?\d{1,3}$/i.test(carc)) {
    found.carc = "A CARC is a number such as 197, or a letter and a number such as B7.";
  }
  return { ...found, ...dateHints(draft, claim, today), ...unreadable(draft, status) };
}

function dateHints(draft: Draft, claim: ClaimView | undefined, today: string): Hints {
  const found: Hints = {};
  const { followUpDate, promiseDate, paidDate, receivedDate } = draft.fields;
  if (followUpDate && followUpDate < today) {
    found.followUpDate = "This day is past.";
  }
  if (promiseDate && promiseDate < today) {
    found.promiseDate = "This day is past.";
  }
  for (const [field, date] of [
    ["paidDate", paidDate],
    ["receivedDate", receivedDate],
  ] as const) {
    if (date && claim?.dosFrom && date < claim.dosFrom) {
      found[field] = "Before the date of service.";
    } else if (date && date > today) {
      found[field] = "This day is still to come.";
    }
  }
  return found;
}

/** The draft as the contract wants it: dollars in cents, times in UTC, only what the status asks for. */
export function toInput(draft: Draft, status: Status, then: OutcomeInput["then"]): OutcomeInput {
  const fields: OutcomeInput["fields"] = {};
  for (const field of fieldsOf(status)) {
    const value = fieldValue(fieldSpecs[field].kind, draft.fields[field]?.trim() ?? "");
    if (value !== undefined) {
      fields[field] = value;
    }
  }
  const input: OutcomeInput = {
    outcomeId: draft.outcomeId,
    callId: draft.callId,
    statusCode: status.code,
    fields,
    then,
  };
  return draft.claimId ? { ...input, claimId: draft.claimId } : input;
}

function fieldValue(kind: Kind, typed: string): string | number | undefined {
  if (typed === "") {
    return undefined;
  }
  return kind === "money" ? parseDollars(typed) : kind === "datetime" ? new Date(typed).toISOString() : typed;
}

/** A refusal's violations by field, whatever path the server gives: `paidCents`, `fields.paidCents` or `/fields/paidCents`. */
export function violationsOf(problem: Problem): Hints {
  const found: Hints = {};
  for (const { field, message } of problem.violations ?? []) {
    const name = field.split(/[./]/).at(-1) ?? "";
    if (name in fieldSpecs || name === "statusCode") {
      found[name as OutcomeField | "statusCode"] = message;
    }
  }
  return found;
}
