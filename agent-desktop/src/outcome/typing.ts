import { money, parseDollars } from "../design/format";
import type { FieldSpec } from "../wire/outcomeTypes";
import { dayNumber, isoDay, shown } from "./values";

/** What people type, and what is meant: dollars for cents, 6/3 or +15 or t for a day, 6/3 2:30 pm for a time in the zone of the person. */
export interface Clock {
  /** ISO day where the agent sits. */
  today: string;
  /** IANA zone of times that are typed. */
  zone: string;
}

/** The value that is meant; what cannot be read is handed on as typed, for the rules to tell. */
export function meantBy(field: FieldSpec, typed: string, clock: Clock): string {
  const bare = typed.trim();
  if (bare === "") {
    return "";
  }
  switch (field.kind) {
    case "money":
      return parseDollars(bare)?.toString() ?? notAsWritten(bare);
    case "date":
      return parseDay(bare, clock.today) ?? bare;
    case "datetime":
      return parseMoment(bare, clock) ?? bare;
    default:
      return bare;
  }
}

/** Digits alone would be read as cents. */
function notAsWritten(typed: string): string {
  return /^[0-9]+$/.test(typed) ? `${typed}?` : typed;
}

/** The text for a value as the server has it, e.g. one that is proposed. */
export function typedOf(field: FieldSpec, value: string): string {
  return field.kind === "money" && /^[0-9]+$/.test(value)
    ? money(Number(value)).slice(1)
    : field.kind === "date" && dayNumber(value) !== undefined
      ? shown("date", value)
      : value;
}

/** What was typed, written as it will be shown from now on; what cannot be read stays as it is. */
export function tidy(field: FieldSpec, typed: string, clock: Clock): string {
  const value = meantBy(field, typed, clock);
  if (field.kind === "datetime") {
    return value !== typed.trim() ? shown("datetime", value) : typed;
  }
  return field.kind === "money" || field.kind === "date" ? typedOf(field, value) : typed;
}

const RELATIVE = /^([+-])(\d{1,3})$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/;
const SOLID = /^(\d{2})(\d{2})(\d{2}|\d{4})$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

export function parseDay(typed: string, today: string): string | undefined {
  const now = dayNumber(today) ?? 0;
  if (/^t(?:oday)?$/i.test(typed)) {
    return today;
  }
  const relative = RELATIVE.exec(typed);
  if (relative) {
    return isoDay(now + Number(`${relative[1]}${relative[2]}`));
  }
  if (ISO.test(typed)) {
    return dayNumber(typed) === undefined ? undefined : typed;
  }
  const [, month, day, year] = SLASHED.exec(typed) ?? SOLID.exec(typed) ?? [];
  return month && day ? dated(month, day, year, now) : undefined;
}

/** A day without a year is the nearest of its name: a payment of 12/30 looked up in January was last year's. */
function dated(month: string, day: string, year: string | undefined, now: number): string | undefined {
  const named = (full: number) => `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year) {
    const iso = named(Number(year.length === 2 ? `20${year}` : year));
    return dayNumber(iso) === undefined ? undefined : iso;
  }
  const present = Number(isoDay(now).slice(0, 4));
  return [present - 1, present, present + 1]
    .map(named)
    .filter((iso) => dayNumber(iso) !== undefined)
    .sort((one, other) => Math.abs((dayNumber(one) ?? 0) - now) - Math.abs((dayNumber(other) ?? 0) - now))[0];
}

const TIME = /^(.+?)[\sT]+(\d{1,2})(?::?(\d{2}))?\s*([ap])?\.?m?\.?$/i;

/** A day and a time of the clock's zone, with its offset then. */
export function parseMoment(typed: string, { today, zone }: Clock): string | undefined {
  const [, dayTyped, hourTyped, minute = "00", half] = TIME.exec(typed) ?? [];
  const day = dayTyped && parseDay(dayTyped.trim(), today);
  const hour = half ? (Number(hourTyped) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hourTyped);
  if (!day || hour > 23 || Number(minute) > 59 || (half && Number(hourTyped) > 12)) {
    return undefined;
  }
  const local = `${day}T${String(hour).padStart(2, "0")}:${minute}`;
  return `${local}:00${offsetOf(local, zone)}[${zone}]`;
}

/** The offset of a zone at a local time; where a clock is put back the earlier of the two. */
function offsetOf(local: string, zone: string): string {
  const wall = Date.parse(`${local}:00Z`);
  const guess = wall - offsetMs(wall, zone);
  const minutes = Math.round(offsetMs(guess, zone) / 60_000);
  const sign = minutes < 0 ? "-" : "+";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function offsetMs(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return (
    Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) -
    Math.floor(at / 1000) * 1000
  );
}
