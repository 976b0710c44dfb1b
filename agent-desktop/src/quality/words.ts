/** What of quality management is read by people. Everything here is pure. */
import type {
  CalibrationResult,
  CallKind,
  EvaluationState,
  QualityTaskState,
  ScorecardItem,
  ScoreRevision,
  TrendFigures,
} from "../wire/qualityTypes";

/** 9650 as 96.50 %; a dash where there is none. */
export function percent(basisPoints: number | undefined): string {
  return basisPoints === undefined ? "–" : `${(basisPoints / 100).toFixed(2)} %`;
}

/** For tables and axes: 96.5 %, and 100 %. */
export function briefly(basisPoints: number | undefined): string {
  return basisPoints === undefined ? "–" : `${(basisPoints / 100).toFixed(basisPoints % 100 === 0 ? 0 : 1)} %`;
}

/** +1.20, −0.55, 0.00: points of percent between two scores. */
export function difference(basisPoints: number | undefined): string {
  if (basisPoints === undefined) {
    return "–";
  }
  const sign = basisPoints > 0 ? "+" : basisPoints < 0 ? "−" : "";
  return `${sign}${(Math.abs(basisPoints) / 100).toFixed(2)}`;
}

export const kindWords: Record<CallKind, string> = {
  patient: "Patient call",
  payer: "Payer call",
  reminder: "Reminder that came to an agent",
};

export const stateWords: Record<EvaluationState, string> = {
  draft: "Draft",
  released: "Released",
  acknowledged: "Acknowledged",
  disputed: "Disputed",
  decided: "Decided",
  final: "Final",
};

/** What a state waits for. */
export const stateNotes: Record<EvaluationState, string> = {
  draft: "Not released. Only who makes it and administrators see it.",
  released: "The agent can acknowledge or dispute it.",
  acknowledged: "The agent has read and accepted it.",
  disputed: "It waits for a decision.",
  decided: "The dispute is decided; the agent has not read the decision yet.",
  final: "Nothing of it is open.",
};

export const taskWords: Record<QualityTaskState, string> = {
  open: "Open",
  begun: "Being scored",
  done: "Scored",
  dropped: "Taken out",
};

/** What a critical item does, as it stands beside it. */
export const criticalWords: Record<NonNullable<ScorecardItem["critical"]>, string | undefined> = {
  none: undefined,
  section: "Critical: without it the section is 0",
  scorecard: "Critical: without it the whole score is 0",
};

export const revisionWords: Record<ScoreRevision["what"], string> = {
  released: "Released",
  corrected: "Corrected",
  decided: "Dispute decided",
};

/** Krippendorff's verdict, for who has never heard of it. */
export function agreementWords({ alpha, verdict }: CalibrationResult): string {
  const figure = alpha === undefined ? "" : ` (alpha ${alpha.toFixed(2)})`;
  switch (verdict) {
    case "reliable":
      return `They score alike${figure}: a score means the same whoever gives it.`;
    case "tentative":
      return `They score roughly alike${figure}: good enough to look at trends, not to judge one person by. Talk about the items marked below.`;
    case "unreliable":
      return `They do not score alike${figure}: who scores matters too much. Settle the items marked below before the scorecard is used further.`;
    case "undefined":
      return "How far they agree cannot be told: everybody gave every item the same answer, or too few answers can be compared.";
  }
}

/** The interval of a mean or rate: 91.2–97.8; nothing when there is none. */
export function interval(low: number | undefined, high: number | undefined): string {
  return low === undefined || high === undefined ? "" : `${(low / 100).toFixed(1)}–${(high / 100).toFixed(1)}`;
}

export const pointsWords = (points: number): string => `${points} ${points === 1 ? "point" : "points"}`;

/** A length of talk: 0:45, 12:07. */
export function talk(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** How far a due time is: due in 2 days, due today, 1 day over. `now` is the server's time, in ms. */
export function dueWords(dueAt: string, now: number): string {
  const hours = Math.floor((Date.parse(dueAt) - now) / 3_600_000);
  if (hours < 0) {
    const over = Math.floor(-hours / 24);
    return over < 1 ? "over since today" : `${over} ${over === 1 ? "day" : "days"} over`;
  }
  const days = Math.floor(hours / 24);
  return days < 1 ? "due within a day" : `due in ${days} ${days === 1 ? "day" : "days"}`;
}

/** How long something can still be done: 6 days left, 3:20 left (hours); nothing once it is past. */
export function leftWords(until: string, now: number): string {
  const minutes = Math.floor((Date.parse(until) - now) / 60_000);
  const days = Math.floor(minutes / 1_440);
  if (minutes < 0) {
    return "";
  }
  return days >= 1
    ? `${days} ${days === 1 ? "day" : "days"} left`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")} h left`;
}

/** A period of a trend: week of Nov 30, November 2026. */
export function periodWords(period: TrendFigures["period"]): string {
  const [year, month, day] = (period ?? "").split("-").map(Number);
  if (!year || !month) {
    return "All";
  }
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  const format: Intl.DateTimeFormatOptions = day
    ? { month: "short", day: "numeric" }
    : { month: "short", year: "numeric" };
  return at.toLocaleDateString("en-US", { timeZone: "UTC", ...format });
}
