import { duration } from "../design/format";
import type { IconName } from "../design/Icon";
import { keyLabels } from "../desk/keys";
import type { CallBackRow, DayView, MessageRow } from "../wire/dayTypes";
import type { DeskView } from "../wire/types";

/** What the strip says, when it has something to say. */
export interface StripLine {
  level: "info" | "warning" | "error";
  text: string;
  icon: IconName;
}

/** What of the day matters now, the most pressing first; one calm line or none. `now` is the server's time. */
export function dayLine(desk: DeskView, day: DayView | undefined, now: number): StripLine | undefined {
  return wrapUp(desk, now) ?? state(desk, now) ?? message(desk, day) ?? promised(desk, day, now);
}

function wrapUp({ state }: DeskView, now: number): StripLine | undefined {
  const more = moreTime(state);
  if (state.name === "WrapUp" && state.until && state.warnAt && now >= Date.parse(state.warnAt)) {
    const left = duration(Math.max(0, Date.parse(state.until) - now) + 999);
    return { level: "warning", icon: "wrap", text: `Wrap-up ends in ${left}. What you typed is kept.${more}` };
  }
  if (state.name === "OverLimit") {
    const over = duration(now - Date.parse(state.since));
    const text = `Wrap-up is ${over} over its limit. Save the outcome.${more}`;
    return { level: "warning", icon: "wrap", text };
  }
  return undefined;
}

function moreTime({ extensionsLeft = 0, extensionSeconds = 0 }: DeskView["state"]): string {
  return extensionsLeft > 0
    ? ` ${keyLabels.extend} gives ${duration(extensionSeconds * 1000)} more (${extensionsLeft} left).`
    : "";
}

function state({ state }: DeskView, now: number): StripLine | undefined {
  if (state.name === "NotResponding") {
    const why = state.reason === "headset lost" ? "Your headset was lost" : state.reason;
    return {
      level: "warning",
      icon: "headset",
      text: `${why}. You get no calls; ${keyLabels.state} when you are back.`,
    };
  }
  const over = state.plannedSeconds === undefined ? 0 : now - Date.parse(state.since) - state.plannedSeconds * 1000;
  if (state.name === "Break" && over >= 1000 && state.plannedSeconds) {
    const text = `${state.reason} was planned for ${Math.round(state.plannedSeconds / 60)} minutes; it is ${duration(over)} over.`;
    return { level: "info", icon: "break", text };
  }
  return undefined;
}

/** Unread, latest first. */
export function unread(day: DayView | undefined): MessageRow[] {
  return (day?.messages ?? []).filter(({ readAt }) => readAt === undefined);
}

/** During a call only what is urgent is said. */
function message(desk: DeskView, day: DayView | undefined): StripLine | undefined {
  const quiet = desk.state.name === "OnCall";
  const waiting = unread(day).filter(({ urgent }) => urgent || !quiet);
  const first = waiting.find(({ urgent }) => urgent) ?? waiting[0];
  if (!first) {
    return undefined;
  }
  const others = waiting.length > 1 ? ` (${waiting.length} unread)` : "";
  return {
    level: first.urgent ? "warning" : "info",
    icon: first.urgent ? "warning" : "info",
    text: `${first.from}${others}: ${first.text}`,
  };
}

export type Due = "overdue" | "today" | "later";

/** Where a call-back stands: past its time, within the next twelve hours (this shift), or later. */
export function due(row: CallBackRow, now: number): Due {
  const at = Date.parse(row.at);
  return at <= now ? "overdue" : at <= now + 12 * 3_600_000 ? "today" : "later";
}

function promised(desk: DeskView, day: DayView | undefined, now: number): StripLine | undefined {
  if (desk.call) {
    return undefined;
  }
  const late = (day?.callBacks ?? []).filter((row) => due(row, now) === "overdue" && now < Date.parse(row.ownedUntil));
  const first = late[0];
  return first
    ? { level: "info", icon: "call", text: `Call-back promised to ${first.party} is due. It comes to you first.` }
    : undefined;
}
