import type { ReportGroup, ReportRow, ReportSearch, ReportUnit } from "../wire/reportTypes";

/** A key figure as people read it; a dash where nothing is there to divide by. */
export function shown(value: number | undefined, unit: ReportUnit): string {
  if (value === undefined) {
    return "–";
  }
  switch (unit) {
    case "count":
      return Math.round(value).toLocaleString("en-US");
    case "percent":
      return `${value.toFixed(1)} %`;
    case "per-hour":
    case "per-shift":
      return value.toFixed(1);
    case "money":
      return value.toLocaleString("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
    case "time":
      return clock(value);
  }
}

/** 3:07, or 26:03:07 when it is more than an hour; of an answer within seconds, tenths matter: 1.4 s. */
function clock(seconds: number): string {
  if (seconds < 10) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** How long the bar of a row is beside the greatest, from 0 to 1. */
export function share(rows: ReportRow[], kpi: string, row: ReportRow): number {
  const most = Math.max(0, ...rows.map(({ kpis }) => kpis[kpi] ?? 0));
  return most > 0 ? (row.kpis[kpi] ?? 0) / most : 0;
}

/** The search that asks for what is behind a row. */
export function within(search: ReportSearch, row: ReportRow): ReportSearch {
  return { ...search, [search.by]: row.key === "" ? "-" : row.key };
}

/** Where the file of a report is. */
export function fileAddress(search: ReportSearch, format: "csv" | "xlsx"): string {
  return `/api/v1/reports/file?${new URLSearchParams({ ...search, format })}`;
}

export const GROUPS: [ReportGroup, string][] = [
  ["date", "Shift date"],
  ["hour", "Hour"],
  ["campaign", "Campaign"],
  ["agent", "Agent"],
  ["team", "Team"],
  ["payer", "Payer"],
];

/** What is looked at together, for nobody reads forty columns. */
export const VIEWS: Record<string, { label: string; kpis: string[] }> = {
  calls: {
    label: "Calls",
    kpis: ["attempts", "answer-rate", "connects", "calls-in", "rpc", "rpc-rate", "abandon-rate", "asa"],
  },
  times: { label: "Handling", kpis: ["connects", "talk", "hold", "wrap", "aht", "payer-line", "transfer-rate"] },
  agents: {
    label: "Agents' time",
    kpis: ["logged-in", "occupancy", "utilisation", "shrinkage", "calls-hour", "claims-hour", "claims-shift"],
  },
  work: {
    label: "Claims",
    kpis: ["claims", "resolution-rate", "fcr", "follow-up-rate", "claims-hour", "claims-shift"],
  },
  money: {
    label: "Money",
    kpis: ["promises", "promise-rate", "promised", "promised-rpc", "kept-rate", "kept", "kept-rpc", "payments", "paid"],
  },
  more: { label: "Reminders, rules", kpis: ["reminders", "reminder-reach", "refusals", "attempts"] },
};

/** The shift dates of the last days, with today's. */
export function lastDays(days: number, zone: string, now: Date): { from: string; to: string } {
  const date = (at: Date) => new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
  const today = date(now);
  const first = new Date(`${today}T12:00:00Z`);
  first.setUTCDate(first.getUTCDate() - days + 1);
  return { from: first.toISOString().slice(0, 10), to: today };
}

/** Why it cannot be asked for; nothing when it can. */
export function fault({ from, to }: { from: string; to: string }): string | undefined {
  if (!from || !to) {
    return "Name the first and the last shift date.";
  }
  return to < from ? "The last shift date is before the first." : undefined;
}
