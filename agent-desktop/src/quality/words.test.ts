import { describe, expect, it } from "vitest";
import {
  agreementWords,
  briefly,
  difference,
  dueWords,
  interval,
  leftWords,
  percent,
  periodWords,
  talk,
} from "./words";

describe("words", () => {
  it("should write shares as the server rounds them, and no more exactly", () => {
    expect(percent(9_650)).toBe("96.50 %");
    expect(percent(7)).toBe("0.07 %");
    expect(percent(undefined)).toBe("–");
    expect(briefly(10_000)).toBe("100 %");
    expect(briefly(9_654)).toBe("96.5 %");
    expect(interval(9_120, 9_780)).toBe("91.2–97.8");
    expect(interval(undefined, 9_780)).toBe("");
  });

  it("should tell more from less by a sign", () => {
    expect(difference(120)).toBe("+1.20");
    expect(difference(-55)).toBe("−0.55");
    expect(difference(0)).toBe("0.00");
  });

  it("should say when something is due", () => {
    const now = Date.parse("2026-12-01T12:00:00Z");
    const due = (text: string) => dueWords(text, now);
    expect(due("2026-12-01T18:00:00Z")).toBe("due within a day");
    expect(due("2026-12-02T13:00:00Z")).toBe("due in 1 day");
    expect(due("2026-12-04T12:00:00Z")).toBe("due in 3 days");
    expect(due("2026-12-01T11:00:00Z")).toBe("over since today");
    expect(due("2026-11-30T11:00:00Z")).toBe("1 day over");
  });

  it("should say how long something can still be done", () => {
    const now = Date.parse("2026-12-01T12:00:00Z");
    expect(leftWords("2026-12-07T12:00:00Z", now)).toBe("6 days left");
    expect(leftWords("2026-12-02T12:00:00Z", now)).toBe("1 day left");
    expect(leftWords("2026-12-01T15:20:00Z", now)).toBe("3:20 h left");
    expect(leftWords("2026-12-01T11:59:00Z", now)).toBe("");
  });

  it("should name weeks and months", () => {
    expect(periodWords("2026-11-30")).toBe("Nov 30");
    expect(periodWords("2026-11")).toBe("Nov 2026");
    expect(periodWords(undefined)).toBe("All");
    expect(talk(127)).toBe("2:07");
  });

  it("should put agreement in words, with the figure behind them", () => {
    const result = { evaluators: [], items: [] };
    expect(agreementWords({ ...result, alpha: 0.84, verdict: "reliable" })).toMatch(/^They score alike \(alpha 0.84\)/);
    expect(agreementWords({ ...result, alpha: 0.4, verdict: "unreliable" })).toMatch(/do not score alike/);
    expect(agreementWords({ ...result, verdict: "undefined" })).not.toMatch(/alpha/);
  });
});
