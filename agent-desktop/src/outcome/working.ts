import type { OutcomeField, OutcomeForm, OutcomeInput, StatusSpec } from "../wire/outcomeTypes";
import type { Definition } from "./definition";
import type { Typed } from "./drafts";
import { Evaluation } from "./rules";
import { type Clock, meantBy, typedOf } from "./typing";

export type ClaimForm = OutcomeForm["claims"][number];

/** What is the same for every claim of a call: who spoke, and the reference of the call. */
export const SHARED = ["contactType", "repName", "repId", "callRefNo", "noRefReason", "spokeWith"];

/** Few fields are shown all at once; of many the page shows those that are asked, and the others when they are wanted. */
const FEW = 7;

/** One claim as it is being worked: what is typed, what fills the rest, and what the rules say of both. */
export interface Working {
  status: StatusSpec | undefined;
  /** Fields to show first, and those that are shown when they are wanted. */
  asked: OutcomeField[];
  more: OutcomeField[];
  needed: ReadonlySet<OutcomeField>;
  /** What is in each field: typed, taken from another claim of the call, known of the claim, or proposed. */
  text: (key: OutcomeField) => string;
  proposed: ReadonlySet<OutcomeField>;
  typed: ReadonlySet<OutcomeField>;
  problems: ReadonlyMap<string, string>;
  /** What is to be sent. */
  values: Record<OutcomeField, string>;
}

export function newTyped(claim: ClaimForm): Typed {
  return claim.draft
    ? { statusCode: claim.draft.statusCode, fields: present(claim.draft.fields) }
    : { statusCode: "", fields: {} };
}

function present(fields: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export function work(
  definition: Definition,
  form: OutcomeForm,
  claim: ClaimForm,
  typed: Typed,
  others: Typed[],
  clock: Clock,
): Working {
  const facts = { ...form.facts, ...claim.facts };
  const evaluate = (fields: Record<string, string>) =>
    new Evaluation(definition, { audience: form.audience, statusCode: typed.statusCode, fields, facts });
  const texts: Record<string, string> = { ...known(claim, others), ...typed.fields };
  const meant = (offered: OutcomeField[]) => offeredValues(definition, offered, texts, clock);

  const before = evaluate(meant(evaluate({ actionCode: texts.actionCode ?? "" }).offered()));
  const proposal = before.proposed();
  // Who closes a claim does not look at it again.
  const closes = proposal.action !== undefined && !before.needed().includes("nextFollowUpDate");
  const proposed = new Set<OutcomeField>();
  for (const [key, value] of [
    ["actionCode", proposal.action],
    ["nextFollowUpDate", closes ? undefined : proposal.followUp],
  ] as const) {
    const field = definition.field(key);
    if (value && field && texts[key] === undefined && before.offered().includes(key)) {
      texts[key] = typedOf(field, value);
      proposed.add(key);
    }
  }
  const offered = evaluate({ actionCode: texts.actionCode ?? "" }).offered();
  const values = meant(offered);
  const evaluation = evaluate(values);
  const first = evaluation.asked();
  const rest = offered.filter((key) => !first.includes(key));
  const asked = offered.length <= FEW ? [...first, ...rest] : first;
  return {
    status: definition.status(form.audience, typed.statusCode),
    asked,
    more: offered.length <= FEW ? [] : rest,
    needed: new Set(evaluation.needed()),
    text: (key) => texts[key] ?? "",
    proposed,
    typed: new Set(Object.keys(typed.fields).filter((key) => typed.fields[key] !== "")),
    problems: new Map(evaluation.violations().map(({ field, message }) => [field, message])),
    values,
  };
}

/** What need not be asked again: said about another claim of this call, or known of the claim. */
function known(claim: ClaimForm, others: Typed[]): Record<string, string> {
  const found: Record<string, string> = {};
  if (claim.payerControlNumber) {
    found.payerClaimControlNumber = claim.payerControlNumber;
  }
  for (const other of others) {
    for (const key of SHARED) {
      const text = other.fields[key];
      if (text) {
        found[key] = text;
      }
    }
  }
  // Of reference and reason one excludes the other: a reference that was told last stands.
  if (found.callRefNo && found.noRefReason) {
    found.noRefReason = "";
  }
  return found;
}

function offeredValues(
  definition: Definition,
  offered: OutcomeField[],
  texts: Record<string, string>,
  clock: Clock,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const key of offered) {
    const field = definition.field(key);
    const value = field ? meantBy(field, texts[key] ?? "", clock) : "";
    if (value !== "") {
      values[key] = value;
    }
  }
  return values;
}

/** The outcome as the contract wants it. The id is made of call and claim: whatever screen saves it, it is saved once. */
export function inputOf(
  form: OutcomeForm,
  claim: ClaimForm,
  working: Working,
  then: OutcomeInput["then"],
): OutcomeInput {
  return {
    outcomeId: `${form.callId}-o${form.claims.indexOf(claim) + 1}`,
    callId: form.callId,
    claimId: claim.claimId,
    statusCode: working.status?.code ?? "",
    fields: working.values,
    then,
  };
}
