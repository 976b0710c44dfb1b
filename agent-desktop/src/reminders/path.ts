import type { ReminderCall } from "../wire/reminderTypes";

/** What is said of each point of a call's path; a point that is not named is said as it is. */
const words: Record<string, string> = {
  MACHINE: "a machine answered",
  MESSAGE_LEFT: "message left",
  GREETED: "heard who calls",
  IDENTIFIED: "said to be the person",
  KEYED_BIRTH_DATE: "keyed the date of birth",
  KEYED_ZIP: "keyed the ZIP code",
  VERIFIED: "verified",
  SEVERAL_FIT: "several people fit",
  NOT_VERIFIED: "could not verify",
  HEARD_BALANCE: "heard the balance",
  PROMISED: "promised to pay",
  ASKED: "asked a question",
  LINK_SENT: "link to pay sent",
  WANTED_A_PERSON: "asked for a person",
  WANTED_TO_PAY_BY_CARD: "wanted to pay by card",
  CALL_BACK: "asked to be called back",
  WRONG_PERSON: "somebody else's number",
  OPTED_OUT: "asked not to be called",
};

/** The way of a call, point by point, and what was said and keyed beside. */
export function pathText(call: ReminderCall): string {
  const parts = call.points.map(({ point }) =>
    point === "PROMISED" && call.promisedDay ? `promised to pay by ${call.promisedDay}` : (words[point] ?? point),
  );
  if (call.failures > 0) parts.push(`${call.failures} failed ${call.failures === 1 ? "try" : "tries"} to verify`);
  if (call.keys) parts.push(`keys ${[...call.keys].join(" ")}`);
  if (call.language === "es") parts.push("in Spanish");
  if (call.agentId) parts.push(`spoke with ${call.agentId}`);
  return parts.join(", ") || "nothing was said";
}

/** Which try of which step it was; a call that came in was none. */
export function triedText(call: ReminderCall): string {
  if (call.cameIn) return "came in";
  return call.step ? `${call.step}, ${call.number}` : "by hand";
}
