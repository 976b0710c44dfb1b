import { describe, expect, it } from "vitest";
import { grade, worst } from "./grades";
import { mosOf, rating } from "./mos";

describe("the grade of a figure", () => {
  it.each([
    ["rttMs", 150, "good"],
    ["rttMs", 151, "fair"],
    ["rttMs", 300, "fair"],
    ["rttMs", 301, "poor"],
    ["jitterMs", 30, "good"],
    ["jitterMs", 50.1, "poor"],
    ["lossPercent", 0, "good"],
    ["lossPercent", 1.5, "fair"],
    ["lossPercent", 3.1, "poor"],
    ["mos", 4.1, "good"],
    ["mos", 3.5, "fair"],
    ["mos", 3, "poor"],
  ] as const)("should be, for %s of %d: %s", (measure, value, expected) => {
    expect(grade(measure, value)).toBe(expected);
  });

  it("should be that of the worst, and good when there is none", () => {
    expect(worst(["good", "poor", "fair"])).toBe("poor");
    expect(worst([])).toBe("good");
  });
});

describe("the opinion score", () => {
  it.each([
    [0, 0, 93.2, 4.41],
    [100, 0, 90.8, 4.36],
    [177.3, 0, 88.9, 4.32],
    [300, 0, 72.5, 3.72],
    [20, 3, 82.6, 4.13],
    [20, 10, 65.7, 3.39],
  ])("should be, for %d ms and %d %% lost: R %d, score %d", (oneWayMs, lossPercent, r, mos) => {
    expect(rating({ oneWayMs, lossPercent })).toBeCloseTo(r, 0);
    expect(mosOf(rating({ oneWayMs, lossPercent }))).toBeCloseTo(mos, 1);
  });

  it("should stay between 1 and 4.5, whatever comes", () => {
    expect(mosOf(rating({ oneWayMs: 5_000, lossPercent: 100 }))).toBe(1);
    expect(mosOf(120)).toBe(4.5);
    for (let r = 0; r <= 100; r++) {
      expect(mosOf(r)).toBeGreaterThanOrEqual(1);
      expect(mosOf(r)).toBeLessThanOrEqual(4.5);
    }
  });
});
