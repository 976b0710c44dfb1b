import { describe, expect, it } from "vitest";
import type { ReportRow, ReportSearch } from "../wire/reportTypes";
import { fault, fileAddress, lastDays, share, shown, within } from "./figures";

const row = (key: string, attempts: number): ReportRow => ({ key, label: key, kpis: { attempts }, counts: {} });
const search: ReportSearch = { from: "2026-11-01", to: "2026-11-07", by: "agent" };

describe("a figure", () => {
  it.each([
    [1234, "count", "1,234"],
    [2.345, "percent", "2.3 %"],
    [1.42, "time", "1.4 s"],
    [12, "time", "0:12"],
    [187, "time", "3:07"],
    [93_787, "time", "26:03:07"],
    [1250.4, "money", "$1,250"],
    [8.25, "per-hour", "8.3"],
  ] as const)("should be read as people read it: %s %s", (value, unit, text) => {
    expect(shown(value, unit)).toBe(text);
  });

  it("should be a dash when nothing is there to divide by", () => {
    expect(shown(undefined, "percent")).toBe("–");
  });
});

describe("a row", () => {
  it("should have a bar beside the greatest", () => {
    const rows = [row("ana", 50), row("ben", 200)];
    expect(rows.map((one) => share(rows, "attempts", one))).toEqual([0.25, 1]);
    expect(share([row("ana", 0)], "attempts", row("ana", 0))).toBe(0);
  });

  it("should lead to its own calls, also when they are nobody's", () => {
    expect(within(search, row("ana", 1)).agent).toBe("ana");
    expect(within(search, row("", 1)).agent).toBe("-");
  });
});

describe("a search", () => {
  it("should name its file by what was asked", () => {
    expect(fileAddress(search, "csv")).toBe("/api/v1/reports/file?from=2026-11-01&to=2026-11-07&by=agent&format=csv");
  });

  it("should begin with the days that end today at the site", () => {
    const late = new Date("2026-11-08T03:00:00Z");
    expect(lastDays(7, "America/New_York", late)).toEqual({ from: "2026-11-01", to: "2026-11-07" });
  });

  it("should say why it cannot be asked for", () => {
    expect(fault({ from: "2026-11-07", to: "2026-11-01" })).toContain("before the first");
    expect(fault(search)).toBeUndefined();
  });
});
