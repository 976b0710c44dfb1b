import { dayAndTime } from "../design/format";
import type { CallableReport, WorkItemExplanation, WorkItemRow } from "../wire/callableTypes";

/** What the page says of counts, work items and verdicts. Everything here is pure. */

export type Tone = "go" | "pause" | "stop" | "call";

export interface Verdict {
  tone: Tone;
  /** What a supervisor reads first. */
  sentence: string;
  /** What else stands in the way, or would. */
  notes: string[];
}

const HELD = "Another work item of the person is being worked; this one waits until that is done.";

/** May it be called, in one sentence, and what else is in the way; times in `zone`. */
export function verdictOf(item: WorkItemExplanation, zone: string): Verdict {
  const now = Date.parse(item.at);
  const waits = Date.parse(item.dueAt) > now ? [`Not due before ${dayAndTime(item.dueAt, zone, now)}.`] : [];
  const held = item.heldElsewhere ? [HELD] : [];
  if (item.inWork) {
    const ruled = item.verdict === "allow" ? [] : [`By the rules, ${lowerFirst(ruledText(item, zone))}`];
    return { tone: "call", sentence: "In work: on the line, on a desk, or about to be.", notes: ruled };
  }
  if (item.verdict !== "allow") {
    const tone = item.verdict === "deny" ? "stop" : "pause";
    return { tone, sentence: ruledText(item, zone), notes: [...held, ...waits] };
  }
  const [first, ...notes] = [...held, ...waits];
  return first
    ? { tone: "pause", sentence: `Not now: ${lowerFirst(first)}`, notes }
    : { tone: "go", sentence: "May be called now.", notes: [] };
}

/** What the rules say, apart from the worklist. Past `until` a work item may still not be due. */
function ruledText({ verdict, reason, until, dueAt, at }: WorkItemExplanation, zone: string): string {
  const why = reason || "a rule is in the way";
  if (verdict === "deny") {
    return `Not as things are: ${why}.`;
  }
  if (!until) {
    return `Not now: ${why}.`;
  }
  const time = dayAndTime(until, zone, Date.parse(at));
  return Date.parse(dueAt) > Date.parse(until)
    ? `Not now: ${why}, until ${time}.`
    : `Not now: ${why}. Can be called from ${time}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Reasons come as parts of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How much of the worklist the counts speak of. */
export function lookedText({ looked, open }: CallableReport): string {
  if (looked >= open) {
    return open === 1
      ? "The only open work item was looked at."
      : `All ${number(open)} open work items were looked at.`;
  }
  return `The ${number(looked)} most valuable of ${number(open)} open work items were looked at.`;
}

export interface Figure {
  key: "now" | "laterToday" | "later" | "blocked" | "inWork";
  label: string;
  hint: string;
  tone: Tone | "off" | "wrap";
}

/** Together they are what was looked at. */
export const figures: Figure[] = [
  { key: "now", label: "Now", hint: "may be called", tone: "go" },
  { key: "laterToday", label: "Later today", hint: "closed or not due yet", tone: "pause" },
  { key: "later", label: "Later", hint: "from another day on", tone: "off" },
  { key: "blocked", label: "Blocked", hint: "not as things are", tone: "stop" },
  { key: "inWork", label: "In work", hint: "on a line or on a desk", tone: "call" },
];

export function number(count: number): string {
  return count.toLocaleString("en-US");
}

export function attemptsText(attempts: number): string {
  return attempts === 0 ? "no attempt" : attempts === 1 ? "1 attempt" : `${number(attempts)} attempts`;
}

export function dueText(dueAt: string, zone: string, now: number): string {
  return `due ${Date.parse(dueAt) > now ? "" : "since "}${dayAndTime(dueAt, zone, now)}`;
}

/** A zone's wall clock as the server has it, "Tue 2026-11-24T07:30"; anything else as it came. */
export function localText(local: string): string {
  const at = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(local)?.[0];
  if (!at) {
    return local;
  }
  return dayAndTime(`${at}Z`, "UTC", Date.parse(`${at}Z`)).replace(/ UTC$/, "");
}

/** Those that have every word of the filter in what is shown of them. */
export function matching(items: WorkItemRow[], filter: string): WorkItemRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? items
    : items.filter((item) => {
        const text = [item.party, item.lastStep, ...marks(item)].join(" ").toLowerCase();
        return words.every((word) => text.includes(word));
      });
}

export function marks({ inWork, callBack }: WorkItemRow): string[] {
  return [inWork ? "In work" : "", callBack ? "Call-back promised" : ""].filter(Boolean);
}

/** How many are in the list, of how many that there are. */
export function listedText(shown: number, listed: number, open: number | undefined): string {
  if (shown < listed) {
    return `${number(shown)} of ${number(listed)}`;
  }
  return open !== undefined && open > listed
    ? `${number(listed)} most valuable of ${number(open)}`
    : `${number(listed)}, most valuable first`;
}
