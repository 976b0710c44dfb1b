import type { IdentityAnswer, IdentityFactor, IdentityStatement, IdentityView } from "../wire/identityTypes";

/** What is asked, in the order in which it is asked; what the file does not have is not. */
export const factors: { key: IdentityFactor; label: string; hint: string }[] = [
  { key: "birthDate", label: "Date of birth", hint: "4/9/1971" },
  { key: "address", label: "ZIP or street number", hint: "62704 or 12" },
  { key: "memberId", label: "Member ID, last 4", hint: "4471" },
];

export type Said = Partial<Record<IdentityFactor, string>>;

export function asked(view: IdentityView) {
  return factors.filter(({ key }) => view.asks.includes(key));
}

const given = (said: Said) => factors.filter(({ key }) => (said[key] ?? "").trim() !== "");

/** What Enter does: compares once enough is stated, else goes on to the next field that is empty. */
export function onEnter(view: IdentityView, said: Said, at: IdentityFactor): "compare" | IdentityFactor | undefined {
  if (given(said).length >= view.needed) {
    return "compare";
  }
  const fields = asked(view).map(({ key }) => key);
  const after = [...fields.slice(fields.indexOf(at) + 1), ...fields];
  return after.find((key) => key !== at && (said[key] ?? "").trim() === "");
}

export function statementOf(callId: string, said: Said): IdentityStatement {
  return { callId, ...Object.fromEntries(given(said).map(({ key }) => [key, (said[key] ?? "").trim()])) };
}

/** What came of it, in words. */
export function told({ matched, triesLeft }: IdentityAnswer): string {
  if (matched) {
    return "The same as on file.";
  }
  return triesLeft === 0
    ? "Not the same as on file, and no tries are left."
    : `Not the same as on file. Ask again; ${triesLeft === 1 ? "one try is" : `${triesLeft} tries are`} left.`;
}
