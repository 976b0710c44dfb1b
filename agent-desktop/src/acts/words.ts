import type { RunSchedule } from "../wire/actsApi";

/** Reasons as they are written most often; anything else can be written. */
export const breakReasons = ["Coaching", "Team meeting", "System trouble", "Lunch"];
/** Of a break, a move or a log-out. */
export const agentReasons = [...breakReasons, "Needed elsewhere", "End of the shift", "Left the seat"];
export const endReasons = ["The agent asked for it", "The line is dead", "Abuse on the line", "Called by mistake"];
export const stopReasons = ["End of the shift", "Wrong list or data", "Complaints", "The client asks for it"];
export const outReasons = ["Dispute with the payer", "Wrong data", "Handled in writing", "The patient asked for time"];
export const settingReasons = ["The client asks for it", "By agreement with the team", "To try it out"];

/** What filling a worklist came to. */
export function addedWords({ added, known }: { added: number; known: number }): string {
  const items =
    added === 1 ? "1 work item was" : `${added === 0 ? "No" : added.toLocaleString("en-US")} work items were`;
  const had = known === 1 ? "1 open claim has" : `${known.toLocaleString("en-US")} open claims have`;
  return `${items} added.${known > 0 ? ` ${had} one already.` : ""}`;
}

/** `Spanish, medicare ` as skills are kept. */
export function skillsOf(text: string): string[] {
  const words = text.split(/[\s,;]+/).map((word) => word.toLowerCase());
  return [...new Set(words.filter(Boolean))].sort();
}

/** What of it cannot be a skill; empty when all can. */
export function notSkills(skills: string[]): string[] {
  return skills.filter((skill) => !/^[a-z0-9][a-z0-9-]{0,39}$/.test(skill));
}

/** Time of an event with its seconds. */
export function second(iso: string, zone: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(new Date(iso));
}

/** How long after the one before; nothing for less than a tenth of a second. */
export function after(before: string | undefined, at: string): string {
  const ms = before ? Date.parse(at) - Date.parse(before) : 0;
  if (ms < 100) {
    return "";
  }
  return ms < 60_000
    ? `+${(ms / 1000).toFixed(1)} s`
    : `+${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`;
}

const states: Record<string, string> = {
  HandedOver: "Handed over",
  LeavingMessage: "Message",
  Held: "On hold",
  Closed: "Over",
};

/** A state of a call as people say it. */
export function stateWord(state: string): string {
  return states[state] ?? state;
}

/** Instants stand in sentences of the server as ISO; people read their own clock. */
export function localTimes(text: string, zone: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z/g, (iso) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      weekday: "short",
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
    }).format(new Date(iso)),
  );
}

export type Slot = RunSchedule["slots"][number];

export const days: { day: Slot["days"][number]; short: string }[] = [
  { day: "monday", short: "Mon" },
  { day: "tuesday", short: "Tue" },
  { day: "wednesday", short: "Wed" },
  { day: "thursday", short: "Thu" },
  { day: "friday", short: "Fri" },
  { day: "saturday", short: "Sat" },
  { day: "sunday", short: "Sun" },
];

/** What is missing in a row of a schedule; nothing when it can be kept. */
export function slotProblem({ days: on, from, to }: Slot): string | undefined {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  if (on.length === 0) {
    return "Choose the days of the week.";
  }
  return time.test(from) && time.test(to) ? undefined : "Write when it begins and when it ends.";
}
