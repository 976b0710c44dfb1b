import { describe, expect, it } from "vitest";
import { addedWords, after, localTimes, notSkills, second, skillsOf, slotProblem, stateWord } from "./words";

describe("what supervisors type and read", () => {
  it("should read skills as they are written by hand", () => {
    expect(skillsOf(" Spanish, medicare;spanish  ")).toEqual(["medicare", "spanish"]);
    expect(skillsOf(" ")).toEqual([]);
    expect(notSkills(["spanish", "señor", "-x"])).toEqual(["señor", "-x"]);
  });

  it("should say what filling a worklist came to", () => {
    expect(addedWords({ added: 0, known: 0 })).toBe("No work items were added.");
    expect(addedWords({ added: 1, known: 1 })).toBe("1 work item was added. 1 open claim has one already.");
    expect(addedWords({ added: 1200, known: 40 })).toBe(
      "1,200 work items were added. 40 open claims have one already.",
    );
  });

  it("should tell seconds in the zone asked for, and how long something took", () => {
    expect(second("2026-11-30T15:04:05.123Z", "UTC")).toBe("15:04:05");
    expect(after("2026-11-30T15:04:05.000Z", "2026-11-30T15:04:05.040Z")).toBe("");
    expect(after("2026-11-30T15:04:05.000Z", "2026-11-30T15:04:07.540Z")).toBe("+2.5 s");
    expect(after("2026-11-30T15:04:05.000Z", "2026-11-30T15:06:10.000Z")).toBe("+2 min 5 s");
    expect(after(undefined, "2026-11-30T15:06:10.000Z")).toBe("");
  });

  it("should put instants on the reader's clock and leave the rest alone", () => {
    expect(localTimes("Due at 2026-12-01T14:00:00Z. Or not.", "UTC")).toBe("Due at Tue, Dec 1, 14:00 UTC. Or not.");
    expect(localTimes("38 × outside calling hours (C-02).", "UTC")).toBe("38 × outside calling hours (C-02).");
  });

  it("should say states as people do", () => {
    expect(stateWord("Held")).toBe("On hold");
    expect(stateWord("Talking")).toBe("Talking");
  });

  it("should say what a row of a schedule lacks", () => {
    expect(slotProblem({ days: ["monday"], from: "21:30", to: "06:30" })).toBeUndefined();
    expect(slotProblem({ days: [], from: "21:30", to: "06:30" })).toContain("days");
    expect(slotProblem({ days: ["monday"], from: "", to: "06:30" })).toContain("begins");
  });
});
