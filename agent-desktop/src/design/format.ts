/** Text of values as people in this trade write them. Everything here is pure. */

/** Integer cents as dollars: $1,234.50, and −$5.00 below zero. */
export function money(cents: number): string {
  const sign = cents < 0 ? "−" : "";
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString("en-US");
  const rest = String(Math.abs(cents) % 100).padStart(2, "0");
  return `${sign}$${whole}.${rest}`;
}

/** Dollars as typed ("1,234.5", "$12") to integer cents, without passing through a fraction; undefined when it is no amount. */
export function parseDollars(text: string): number | undefined {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})?(?:\.(\d{0,2}))?$/.exec(text.trim());
  if (!match || (match[1] === undefined && !match[2])) {
    return undefined;
  }
  const dollars = Number((match[1] ?? "0").replaceAll(",", ""));
  return dollars * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** ISO date to the order in which it is read out to a payer: 03/09/2026. */
export function usDate(iso: string | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return match ? `${match[2]}/${match[3]}/${match[1]}` : (iso ?? "");
}

/** How far a day is away: 9 days left, today, 2 days over. */
export function daysText(daysLeft: number): string {
  if (daysLeft === 0) {
    return "today";
  }
  const days = Math.abs(daysLeft) === 1 ? "1 day" : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} over`;
}

/** A span of service dates, or the one day. */
export function dateSpan(from: string | undefined, to: string | undefined): string {
  return !from ? usDate(to) : to && to !== from ? `${usDate(from)} – ${usDate(to)}` : usDate(from);
}

/** Elapsed milliseconds as 0:07, 12:34, 1:02:03; never negative. */
export function duration(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
}

/** E.164 of North America as (555) 555-0123; anything else as it is. */
export function phone(e164: string | undefined): string {
  const match = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(e164 ?? "");
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : (e164 ?? "");
}

const forms = {
  clock: { hour: "numeric", minute: "2-digit" },
  zone: { timeZoneName: "short" },
  day: { year: "numeric", month: "2-digit", day: "2-digit" },
  weekday: { weekday: "short" },
  date: { month: "short", day: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make a formatter takes a hundred times as long as to use it, and a desk knows few zones. Throws for an unknown zone. */
function formatter(form: keyof typeof forms, timeZone: string): Intl.DateTimeFormat {
  const key = `${form} ${timeZone}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat("en-US", { timeZone, ...forms[form] });
  formatters.set(key, made);
  return made;
}

/** Wall clock of a zone: 9:05 PM. An unknown zone gives an empty text, never a wrong time. */
export function clockTime(ms: number, zone: string): string {
  try {
    return formatter("clock", zone).format(ms);
  } catch {
    return "";
  }
}

/** Short name of a zone at an instant: EDT, GMT+5:30. */
export function zoneName(ms: number, zone: string): string {
  try {
    const parts = formatter("zone", zone).formatToParts(ms);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  } catch {
    return "";
  }
}

/** Day and time of a past event in the agent's zone: 03/09/2026 9:05 PM. */
export function moment(iso: string, zone: string): string {
  const at = Date.parse(iso);
  try {
    return `${formatter("day", zone).format(at)} ${clockTime(at, zone)}`;
  } catch {
    return iso;
  }
}

/** A day and time near `now`, with its zone: Tue Nov 24, 8:00 AM EST; with the year where it is another than now's. */
export function dayAndTime(iso: string, zone: string, now: number): string {
  const at = Date.parse(iso);
  try {
    const year = formatter("year", zone).format(at);
    const date = `${formatter("weekday", zone).format(at)} ${formatter("date", zone).format(at)}`;
    const other = year === formatter("year", zone).format(now) ? "" : ` ${year}`;
    return `${date}${other}, ${clockTime(at, zone)} ${zoneName(at, zone)}`;
  } catch {
    return iso;
  }
}
