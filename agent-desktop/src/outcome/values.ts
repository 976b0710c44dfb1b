import type { FieldSpec, ValueKind } from "../wire/outcomeTypes";

/** Values as they are written on the wire: put right, checked for their form, reckoned with and shown. The server does the same. */

const DATE = /^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/;
const DATETIME =
  /^((?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2})T((?:[01][0-9]|2[0-3]):[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])(?:\[([A-Za-z0-9_+/-]{1,60})\])?$/;
const DAY_MS = 86_400_000;

export function canonical(field: FieldSpec, text: string): string {
  const bare = text.trim();
  switch (field.kind) {
    case "code":
      return bare.toUpperCase();
    case "codes":
      return codes(bare).join(" ");
    case "choice":
      return field.choices?.find(({ code }) => code.toLowerCase() === bare.toLowerCase())?.code ?? bare;
    case "yes-no":
      return bare.toLowerCase();
    default:
      return bare;
  }
}

function codes(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

export function wellFormed(field: FieldSpec, value: string): boolean {
  switch (field.kind) {
    case "text":
      return value.length <= 200;
    case "note":
      return value.length <= 2000;
    case "money":
      return /^[0-9]{1,12}$/.test(value);
    case "number":
      return /^[0-9]{1,4}$/.test(value);
    case "date":
      return DATE.test(value) && dayNumber(value) !== undefined;
    case "datetime":
      return isMoment(value);
    case "code":
      return matches(field, value);
    case "codes": {
      const all = codes(value);
      return all.length > 0 && all.length <= 10 && all.every((code) => matches(field, code));
    }
    case "choice":
      return field.choices?.some(({ code }) => code === value) ?? false;
    case "yes-no":
      return value === "yes" || value === "no";
  }
}

function matches(field: FieldSpec, code: string): boolean {
  return new RegExp(`^(?:${field.form ?? ""})$`).test(code);
}

function isMoment(value: string): boolean {
  const match = DATETIME.exec(value);
  return match !== null && dayNumber(match[1] ?? "") !== undefined && (!match[3] || isZone(match[3]));
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Days since 1970 of an ISO date; undefined when there is no such day. */
export function dayNumber(iso: string): number | undefined {
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? undefined : at / DAY_MS;
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A well-formed value as a number that can be compared: cents, days since 1970, or milliseconds. */
export function numberOf(kind: ValueKind, value: string): number | undefined {
  switch (kind) {
    case "money":
    case "number":
      return Number(value);
    case "date":
      return dayNumber(value);
    case "datetime":
      return Date.parse(value.replace(/\[.*$/, ""));
    default:
      return undefined;
  }
}

/** A well-formed value as people write it. */
export function shown(kind: ValueKind, value: string): string {
  return kind === "money"
    ? dollars(Number(value))
    : kind === "date"
      ? usDay(value)
      : kind === "datetime"
        ? usMoment(value)
        : value;
}

export function dollars(cents: number): string {
  return `$${Math.floor(cents / 100).toLocaleString("en-US")}.${String(cents % 100).padStart(2, "0")}`;
}

function usDay(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}

function usMoment(value: string): string {
  const hour = Number(value.slice(11, 13));
  return `${usDay(value)} ${hour % 12 === 0 ? 12 : hour % 12}:${value.slice(14, 16)} ${hour < 12 ? "AM" : "PM"}`;
}
