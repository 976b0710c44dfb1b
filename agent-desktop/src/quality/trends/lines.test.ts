import { describe, expect, it } from "vitest";
import type { QualityTrends, TrendFigures, TrendRow, TrendSearch } from "../../wire/qualityTypes";
import { behind, fault, fileAddress, measured, periodsOf, pointsOf, scaleOf } from "./lines";

const figures = (period: string | undefined, score: number | undefined, evaluations = 2): TrendFigures => ({
  ...(period ? { period } : {}),
  evaluations,
  ...(score === undefined ? {} : { mean: { score, low: score - 200, high: score + 100 } }),
  critical: { count: 0, of: evaluations, share: 0, low: 0, high: 1_500 },
  passed: { count: 1, of: evaluations },
  disputed: { count: 0, of: evaluations },
  changed: { count: 0, of: 0 },
});
const row = (key: string, ...periods: TrendFigures[]): TrendRow => ({
  key,
  label: key,
  total: figures(undefined, 9_000),
  periods,
});
const trends = (per: QualityTrends["per"], ...rows: TrendRow[]): QualityTrends => ({
  from: "2026-11-01",
  to: "2026-12-31",
  by: "agent",
  per,
  asOf: "",
  rows,
  totals: row("", ...rows.flatMap(({ periods }) => periods)),
});

describe("periods", () => {
  it("should have every week between the first and the last, over months and years", () => {
    const two = trends("week", row("a", figures("2026-12-28", 9_000)), row("b", figures("2027-01-18", 9_000)));
    expect(periodsOf(two)).toEqual(["2026-12-28", "2027-01-04", "2027-01-11", "2027-01-18"]);
    expect(periodsOf(trends("month", row("a", figures("2026-11", 1), figures("2027-02", 1))))).toEqual([
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
    ]);
    expect(periodsOf(trends("week"))).toEqual([]);
  });
});

describe("points", () => {
  const one = row("a", figures("2026-11-02", 9_000), figures("2026-11-09", undefined), figures("2026-11-16", 8_000));

  it("should be those that have a value, at their period", () => {
    const points = pointsOf(one, ["2026-11-02", "2026-11-09", "2026-11-16"], "mean");
    expect(points.map(({ at, value, of }) => [at, value, of])).toEqual([
      [0, 9_000, 2],
      [2, 8_000, 2],
    ]);
  });

  it("should have a scale of whole tens that holds their intervals", () => {
    const points = pointsOf(one, ["2026-11-02", "2026-11-09", "2026-11-16"], "mean");
    expect(scaleOf([points], "mean")).toEqual({ low: 7_000, high: 10_000 });
    expect(scaleOf([pointsOf(one, ["2026-11-02"], "critical")], "critical")).toEqual({ low: 0, high: 2_000 });
    expect(scaleOf([[]], "critical")).toEqual({ low: 0, high: 1_000 });
  });

  it("should measure what there is to divide by, and say of how many", () => {
    expect(measured(figures(undefined, 9_000, 5), "changed")).toEqual({
      value: undefined,
      low: undefined,
      high: undefined,
      of: 0,
    });
    expect(measured(figures(undefined, 9_000, 5), "mean").of).toBe(5);
  });
});

describe("a search", () => {
  const search: TrendSearch = { from: "2026-11-01", to: "2026-11-30", by: "team", per: "week", campaign: "payers" };

  it("should lead to the evaluations behind a row", () => {
    const dates = { from: "2026-11-01", to: "2026-11-30", campaign: "payers" };
    expect(behind(search, row("Night"))).toEqual({ ...dates, team: "Night" });
    expect(behind(search, row(""))).toEqual({ ...dates, team: "-" });
    expect(behind(search, undefined)).toEqual(dates);
    expect(behind({ ...search, by: "item", scorecard: "p" }, row("identity"))).toEqual({ ...dates, scorecard: "p" });
  });

  it("should name its file", () => {
    expect(fileAddress(search)).toBe(
      "/api/v1/quality/trends/file?from=2026-11-01&to=2026-11-30&by=team&per=week&campaign=payers",
    );
  });

  it("should be refused without dates in order, and for items of no scorecard", () => {
    expect(fault(search)).toBeUndefined();
    expect(fault({ ...search, to: "2026-10-01" })).toMatch(/before the first/);
    expect(fault({ ...search, from: "" })).toMatch(/first and the last/);
    expect(fault({ ...search, by: "item" })).toMatch(/scorecard/);
    expect(fault({ ...search, by: "item", scorecard: "p" })).toBeUndefined();
  });
});
