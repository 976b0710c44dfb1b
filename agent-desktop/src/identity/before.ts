import { clockTime } from "../design/format";
import type { IdentityFactor } from "../wire/identityTypes";
import type { CallView } from "../wire/types";

const said: Record<IdentityFactor, string> = {
  birthDate: "date of birth",
  address: "ZIP code",
  memberId: "member ID",
};

/** How the call came to the agent; nothing of one that the agent's own dialler placed. */
export function cameHow(call: CallView, unknown: boolean): string | undefined {
  if (call.direction === "in") {
    return unknown ? "An unknown caller" : "The patient called us";
  }
  return call.before ? "From a reminder call" : undefined;
}

/** Why the person wants an agent. */
export function wants({ before }: CallView): string | undefined {
  switch (before?.wants) {
    case "card":
      return "Wants to pay by card";
    case "to-be-told-apart":
      return "What was keyed fits several people at this number: find out which one calls";
    case "person-after-question":
      return "Has left a question, and wants to speak with a person";
    case "person":
      return "Wants to speak with a person";
    default:
      return undefined;
  }
}

/** What was keyed, and when, in the agent's time. */
export function keyedWords({ before }: CallView, zone: string): string | undefined {
  if (!before || before.keyed.length === 0 || !before.keyedAt) {
    return undefined;
  }
  const what = before.keyed.map((factor) => said[factor]).join(" and ");
  return `Keyed the right ${what} at ${clockTime(Date.parse(before.keyedAt), zone)}`;
}
