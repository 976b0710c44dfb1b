import { describe, expect, it } from "vitest";
import { draftOf, faultsOf, orderOf, ruleWords, wordsOf } from "./order";

const ready = { ...draftOf(undefined, "patient-balance"), name: "Everybody" };

describe("a rule", () => {
  it("should be sent as it is written", () => {
    const order = orderOf({ ...ready, agents: "a-1, a-2;a-3", newDays: "30", newPerWeek: "5" });
    expect(order).toMatchObject({
      revision: 0,
      agents: ["a-1", "a-2", "a-3"],
      perWeek: 2,
      leastTalkSeconds: 60,
      newAgents: { days: 30, perWeek: 5 },
      dueDays: 7,
    });
    expect("afterTrouble" in order).toBe(false);
    expect(wordsOf(" \n ")).toEqual([]);
  });

  it("should be found wrong where a number is none, or half of a pair is missing", () => {
    expect(faultsOf(ready)).toEqual({});
    expect(faultsOf({ ...ready, perWeek: "two" })).toEqual({ perWeek: "Write a whole number" });
    expect(faultsOf({ ...ready, dueDays: "" })).toEqual({ dueDays: "Write a whole number" });
    expect(faultsOf({ ...ready, newDays: "30" })).toEqual({ newAgents: "Write both numbers, or neither" });
    expect(faultsOf({ ...ready, troubleDays: "x", troublePerWeek: "3" })).toEqual({
      afterTrouble: "Write a whole number",
    });
    expect(Object.keys(faultsOf(draftOf(undefined)))).toEqual(["name", "scorecardId"]);
  });

  it("should read as a sentence, and come back as it was", () => {
    const rule = {
      ...orderOf({ ...ready, campaigns: ["payers"], teams: ["Night"], outcomes: "DENIED", draw: "weekly" }),
      id: "everybody",
      campaigns: ["payers"],
      teams: ["Night"],
      agents: [],
      outcomes: ["DENIED"],
      evaluators: [],
      leastTalkSeconds: 60,
      recordedOnly: true,
      changedBy: "s-1",
      changedAt: "",
      since: "",
      drawnThisWeek: 0,
    };
    expect(ruleWords(rule, (id) => `the ${id}`)).toBe(
      "2 calls a week of team the Night, of the payers, with 60 s of talk or more, recorded, outcome DENIED, drawn after the week, due after 7 days",
    );
    expect(orderOf(draftOf(rule))).toMatchObject({ campaigns: ["payers"], outcomes: ["DENIED"], draw: "weekly" });
  });
});
