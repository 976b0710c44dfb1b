import { describe, expect, test } from "vitest";
import { budgetTone, draftOf, idOf, leftText, missedShare, percent, readLimits, steeringText } from "./pacing";

const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 500, linesPerAgent: 12, withdraws: true };
const count = (answers: number, missed: number) => ({ answers, missed, left: 0.03 * answers - missed });

describe("an abandon budget", () => {
  test("is told as a share and what is left of it", () => {
    expect(percent(missedShare(count(250, 3)))).toBe("1.2 %");
    expect(leftText(count(250, 3))).toBe("3 of 250; 4 left");
    expect(leftText(count(40, 1))).toBe("1 of 40; none left");
    expect(leftText(count(10, 1))).toBe("1 of 10; over the cap");
  });
  test("says nothing about a share of nobody", () => {
    expect(percent(missedShare(count(0, 0)))).toBe("–");
    expect(leftText(count(0, 0))).toBe("nobody answered yet");
    expect(budgetTone(count(0, 0), 0.03)).toBe("off");
  });
  test("warns from three quarters of the cap on", () => {
    expect(budgetTone(count(1000, 22), 0.03)).toBe("go");
    expect(budgetTone(count(1000, 23), 0.03)).toBe("pause");
    expect(budgetTone(count(1000, 30), 0.03)).toBe("stop");
  });
});

describe("limits", () => {
  test("are typed in percent and read back the same", () => {
    expect(draftOf({ ...limits, abandonCap: 0.025 }).abandonCap).toBe("2.5");
    expect(readLimits(draftOf(limits))).toEqual({ limits, wrong: {} });
    expect(readLimits(draftOf({ ...limits, abandonCap: 0.029 })).limits?.abandonCap).toBe(0.029);
    expect(readLimits(draftOf({ ...limits, withdraws: false })).limits?.withdraws).toBe(false);
  });
  test.each([
    ["abandonCap", "3.1"],
    ["abandonCap", "0"],
    ["abandonCap", ""],
    ["abandonCap", "two"],
    ["callsPerSecond", "0"],
    ["lines", "2.5"],
    ["linesPerAgent", "0.9"],
  ])("%s of '%s' is refused by its name", (field, text) => {
    const read = readLimits({ ...draftOf(limits), [field]: text });
    expect(read.limits).toBeUndefined();
    expect(Object.keys(read.wrong)).toEqual([`limits.${field}`]);
  });
});

test("a steering is told in words", () => {
  expect(steeringText({ by: "automatic" })).toBe("Automatic");
  expect(steeringText({ by: "fixed", linesPerAgent: 2.5 })).toBe("Fixed: 2.5 lines per agent");
});

test("an id is made of a name", () => {
  expect(idOf("Patient balances, Spring '26")).toBe("patient-balances-spring-26");
  expect(idOf("x".repeat(60))).toHaveLength(40);
});
