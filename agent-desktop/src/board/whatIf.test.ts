import { describe, expect, test } from "vitest";
import type { WhatIfAnswer, WhatIfCase } from "../wire/whatIfTypes";
import { basisText, caseText, heldBackText, whatIfRows } from "./whatIf";

const limits = { abandonCap: 0.025, callsPerSecond: 10, lines: 500, linesPerAgent: 12 };
const range = (mid: number) => ({ low: 0.9 * mid, mid, high: 1.1 * mid });

function shift(agents: number, callsPerSecond: number): WhatIfCase {
  return {
    agents,
    abandonCap: 0.03,
    limits,
    steering: { by: "automatic" },
    shifts: 4,
    hours: 2 / 3,
    occupancy: { low: 0.852, mid: 0.869, high: 0.89 },
    abandoned: range(0.02),
    late: range(0.021),
    idleMedian: range(23),
    idleNinety: range(41),
    callsPerSecond: range(callsPerSecond),
    callsPerAnswer: range(4),
  };
}

const answer = (more: Partial<WhatIfAnswer> = {}): WhatIfAnswer => ({
  calls: 2143,
  conversations: 530,
  answerShare: 0.254,
  limits,
  asked: shift(20, 0.4),
  ...more,
});

describe("a what-if answer", () => {
  test("is told in rows, each with the mean and from where to where", () => {
    const [busy, reached] = whatIfRows(answer({ present: shift(1, 0.1) }));
    expect(busy).toEqual({
      label: "Agents busy",
      present: { mid: "86.9 %", range: "85.2 – 89.0 %" },
      asked: { mid: "86.9 %", range: "85.2 – 89.0 %" },
      change: undefined,
    });
    expect(reached?.asked).toEqual({ mid: "2.0 %", range: "1.8 – 2.2 %" });
    expect(whatIfRows(answer())[3]?.asked).toEqual({ mid: "23 s", range: "21 – 25 s" });
  });
  test("has no present figures while nobody is at work", () => {
    expect(whatIfRows(answer()).every((row) => row.present === undefined)).toBe(true);
  });
  test("says what it rests on", () => {
    expect(basisText(answer())).toContain("2,143 calls and 530 conversations");
    expect(basisText(answer())).toContain("4 shifts of 40 minutes");
    expect(basisText(answer({ asked: { ...shift(3, 1), hours: 2.5 } }))).toContain("2.5 hours");
    expect(caseText(shift(1, 1))).toBe("automatic, 1 agent, cap 3.0 %");
    expect(caseText({ ...shift(4, 1), steering: { by: "fixed", linesPerAgent: 3 } })).toBe(
      "fixed: 3 lines per agent, 4 agents, cap 3.0 %",
    );
  });
  test("calls only that a change which the shifts of both do not blur", () => {
    const change = (now: number, then: number) =>
      whatIfRows(answer({ present: shift(20, now), asked: shift(20, then) }))[5]?.change;
    expect([change(1, 1.1), change(1, 2), change(2, 1)]).toEqual([undefined, "more", "less"]);
  });
  test("says which limit holds the team back", () => {
    expect(heldBackText(answer())).toBe("");
    expect(heldBackText(answer({ asked: shift(501, 5) }))).toContain("500 lines");
    expect(heldBackText(answer({ asked: shift(300, 9.4) }))).toContain("10 calls per second");
  });
});
