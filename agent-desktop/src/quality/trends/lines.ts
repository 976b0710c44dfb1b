/** Trends as lines: which points, on which scale. Everything here is pure. */
import type { EvaluationSearch, QualityTrends, TrendFigures, TrendRow, TrendSearch } from "../../wire/qualityTypes";

export type Measure = "mean" | "passed" | "critical" | "disputed" | "changed";

export const measureWords: Record<Measure, string> = {
  mean: "Mean score",
  passed: "Passed",
  critical: "With a critical error",
  disputed: "Disputed",
  changed: "Changed after a dispute",
};

/** In hundredths of a percent; without a value where there is nothing to divide by. */
export interface Measured {
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
  /** Of so many. */
  of: number;
}

export function measured(figures: TrendFigures, measure: Measure): Measured {
  if (measure === "mean") {
    const { mean } = figures;
    return { value: mean?.score, low: mean?.low, high: mean?.high, of: figures.evaluations };
  }
  const rate = figures[measure];
  return { value: rate.share, low: rate.low, high: rate.high, of: rate.of };
}

/** Every week or month from the first with an evaluation to the last, also those without one: a gap is to be seen. */
export function periodsOf(trends: QualityTrends): string[] {
  const told = [...trends.rows, trends.totals].flatMap((row) => row.periods.flatMap(({ period }) => period ?? []));
  const sorted = [...new Set(told)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) {
    return [];
  }
  const all = [first];
  for (let at = first; at < last && all.length < 500; ) {
    at = next(at);
    all.push(at);
  }
  return all;
}

function next(period: string): string {
  const [year = 0, month = 1, day] = period.split("-").map(Number);
  return day === undefined
    ? new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
    : new Date(Date.UTC(year, month - 1, day + 7)).toISOString().slice(0, 10);
}

export interface Point extends Measured {
  /** The how-manieth period. */
  at: number;
  value: number;
}

/** The points of a row that have a value. */
export function pointsOf(row: TrendRow, periods: string[], measure: Measure): Point[] {
  return row.periods.flatMap((figures) => {
    const one = measured(figures, measure);
    const at = periods.indexOf(figures.period ?? "");
    return one.value === undefined || at < 0 ? [] : [{ ...one, value: one.value, at }];
  });
}

/** The lowest and highest of the scale, whole tens of percent: high scores are looked at closely, rates from 0 on. */
export function scaleOf(series: Point[][], measure: Measure): { low: number; high: number } {
  const points = series.flat();
  const step = 1_000;
  if (measure === "mean" || measure === "passed") {
    const least = Math.min(9_000, ...points.map(({ value, low }) => low ?? value));
    return { low: Math.max(0, Math.floor(least / step) * step), high: 10_000 };
  }
  const most = Math.max(step, ...points.map(({ value, high }) => high ?? value));
  return { low: 0, high: Math.min(10_000, Math.ceil(most / step) * step) };
}

/** The evaluations that a row is made of; of sections and items, those of the scorecard. */
export function behind(search: TrendSearch, row: TrendRow | undefined): EvaluationSearch {
  const { by = "agent", per: _, ...rest } = search;
  const named = by === "agent" || by === "team" || by === "campaign" || by === "scorecard" || by === "evaluator";
  return row && named ? { ...rest, [by]: row.key === "" ? "-" : row.key } : rest;
}

/** Where the file is. */
export function fileAddress(search: TrendSearch): string {
  return `/api/v1/quality/trends/file?${new URLSearchParams({ ...search } as Record<string, string>)}`;
}

/** Why it cannot be asked for; nothing when it can. */
export function fault({ from, to, by, scorecard }: TrendSearch): string | undefined {
  if (!from || !to) {
    return "Name the first and the last shift date.";
  }
  if (to < from) {
    return "The last shift date is before the first.";
  }
  return (by === "section" || by === "item") && !scorecard
    ? "Choose the scorecard whose sections or items these are."
    : undefined;
}
