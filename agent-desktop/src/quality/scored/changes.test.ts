import { describe, expect, it } from "vitest";
import { decided } from "../../../dev/mock/qualityCalls.mjs";
import { patientCard } from "../../../dev/mock/qualityCards.mjs";
import type { ScorecardContent } from "../../wire/qualityTypes";
import { byItem, type Choice } from "../card/answers";
import { answersAfter, changesBetween, changeTo, courseOf, remark, undecided, uphold, type Verdicts } from "./changes";

const card: ScorecardContent = patientCard;
const yes: Choice = { key: "1", label: "Yes", answer: { points: 1 } };
const away: Choice = { key: "n", label: "N/A", answer: { notApplicable: true } };
const none: Verdicts = new Map();

describe("what differs", () => {
  it("should be told item by item in words", () => {
    const before = [
      { item: "identity", points: 0 },
      { item: "courtesy", points: 2 },
    ];
    const after = [
      { item: "courtesy", points: 1 },
      { item: "identity", points: 1, comment: "Heard" },
    ];
    expect(changesBetween(card, before, after)).toEqual([
      expect.objectContaining({ key: "identity", from: "No", to: "Yes", comment: true }),
      expect.objectContaining({
        key: "courtesy",
        from: "2: Listened, and answered what was asked",
        to: "1: Polite, but read from the script",
        comment: false,
      }),
    ]);
    expect(changesBetween(card, before, before)).toEqual([]);
  });

  it("should be told of each revision against the one before it", () => {
    const one = decided();
    const course = courseOf(one.scorecard, one.history);
    expect(course.map(({ revision, changes }) => [revision.number, changes.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(course[1]?.before).toBeUndefined();
  });
});

describe("a decision", () => {
  it("should change what is changed, and leave what is upheld", () => {
    const answers = byItem([
      { item: "identity", points: 0, comment: "Only the name", atMs: 21_000 },
      { item: "mini-miranda", points: 0 },
      { item: "coded", points: 0 },
    ]);
    const verdicts = changeTo(changeTo(uphold(none, "coded"), "identity", yes), "mini-miranda", away);
    const after = answersAfter(answers, verdicts);
    expect(after.get("identity")).toEqual({ item: "identity", points: 1, comment: "Only the name", atMs: 21_000 });
    expect(after.get("mini-miranda")).toEqual({ item: "mini-miranda", notApplicable: true });
    expect(after.get("coded")?.points).toBe(0);
    expect(answers.get("identity")?.points).toBe(0);
  });

  it("should keep its comment when it becomes another, and say no points of what is upheld", () => {
    const verdicts = uphold(remark(changeTo(none, "identity", yes), "identity", "At 0:19"), "identity");
    expect(verdicts.get("identity")).toEqual({ item: "identity", upheld: true, comment: "At 0:19" });
    expect(remark(verdicts, "identity", "").get("identity")).toEqual({ item: "identity", upheld: true });
  });

  it("should wait for every item and a reason", () => {
    const disputed = [
      { item: "identity", reason: "…" },
      { item: "coded", reason: "…" },
    ];
    expect(undecided(disputed, uphold(none, "coded"), "Heard")).toBe("1 of 2 disputed items not decided yet.");
    const all = uphold(uphold(none, "coded"), "identity");
    expect(undecided(disputed, all, " ")).toMatch(/reason/);
    expect(undecided(disputed, all, "Heard again")).toBeUndefined();
  });
});
