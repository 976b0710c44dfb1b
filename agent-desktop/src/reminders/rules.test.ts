import { describe, expect, it } from "vitest";
import { fresh, type Line, linesOf, ruleOf } from "./rules";

const line = (part: Partial<Line>): Line => ({ ...fresh, least: "", ...part });

describe("the rule of the lines", () => {
  it.each([
    [line({ kind: "owes", least: "20", most: "99.5" }), { owes: { leastCents: 2_000, mostCents: 9_950 } }],
    [line({ kind: "owes", least: "20" }), { owes: { leastCents: 2_000 } }],
    [line({ kind: "aged", basis: "bill", least: "30" }), { aged: { basis: "bill", leastDays: 30 } }],
    [line({ kind: "quietFor", least: "7" }), { quietFor: 7 }],
    [line({ kind: "promiseBroken" }), { promiseBroken: true }],
    [line({ kind: "state", words: "tx, ca" }), { state: ["TX", "CA"] }],
    [line({ kind: "lastCame", words: "no_answer busy", not: true }), { not: { lastCame: ["no_answer", "busy"] } }],
  ])("should be every line together: %j", (one, rule) => {
    expect(ruleOf([one])).toEqual({ rule: { all: [rule] }, wrong: {} });
    expect(ruleOf(linesOf({ all: [rule] }) ?? []).rule).toEqual({ all: [rule] });
  });

  it.each([
    [line({ kind: "owes", least: "much" }), "Give amounts in dollars, as 20 or 20.50."],
    [line({ kind: "owes", least: "50", most: "20" }), "The second must not be less."],
    [line({ kind: "aged", least: "1.5" }), "Give whole days."],
    [line({ kind: "quietFor" }), "Give whole days."],
    [line({ kind: "client", words: " , " }), "Give at least one."],
  ])("should tell what is wrong with a line: %j", (one, says) => {
    expect(ruleOf([fresh, one])).toEqual({ wrong: { 1: says } });
  });

  it("should leave alone what lines cannot say", () => {
    expect(linesOf({ any: [{ promiseBroken: true }] })).toBeUndefined();
    expect(linesOf({ all: [{ not: { not: { quietFor: 3 } } }] })).toBeUndefined();
  });

  it("should show an open end as open", () => {
    expect(linesOf({ owes: { leastCents: 2_000, mostCents: 2 ** 63 } })?.[0]?.most).toBe("");
    expect(linesOf({ aged: { basis: "bill", leastDays: 1, mostDays: 2_147_483_647 } })?.[0]?.most).toBe("");
  });
});
