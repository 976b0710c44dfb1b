import { describe, expect, it } from "vitest";
import { patientCard } from "../../../dev/mock/qualityCards.mjs";
import type { QualityAnswer, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";
import * as given from "./answers";

const card: ScorecardContent = patientCard;
const item = (key: string): ScorecardItem => {
  const found = given.itemsOf(card).find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const press = (key: string, more: Partial<given.Press> = {}): given.Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const none: given.Answers = new Map();
const keyed = (key: string, pressed: string) => {
  const found = given.cardKey(press(pressed), item(key));
  return found?.do === "answer" ? found.choice.answer : found?.do;
};

describe("answers by key", () => {
  it("should begin with the best answer", () => {
    expect(keyed("identity", "1")).toEqual({ points: 1 });
    expect(keyed("identity", "2")).toEqual({ points: 0 });
    expect(given.choicesOf(item("solution")).map(({ key, label }) => [key, label])).toEqual([
      ["1", "3"],
      ["2", "2"],
      ["3", "1"],
      ["4", "0"],
    ]);
    expect(keyed("solution", "4")).toEqual({ points: 0 });
  });

  it("should take n only where an item may not apply", () => {
    expect(keyed("recording-notice", "n")).toEqual({ notApplicable: true });
    expect(keyed("recording-notice", "N")).toEqual({ notApplicable: true });
    expect(keyed("identity", "n")).toBeUndefined();
    expect(keyed("identity", "3")).toBeUndefined();
  });

  it("should reach ten of eleven steps by digits", () => {
    const steps = Array.from({ length: 11 }, (_, points) => ({ points, label: `${points}` }));
    const keys = given.choicesOf({ ...item("solution"), steps }).map(({ key }) => key);
    expect(keys).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", undefined]);
  });

  it("should move, play and comment, and leave the browser's keys alone", () => {
    expect(given.cardKey(press("ArrowDown"), undefined)).toEqual({ do: "move", by: 1 });
    expect(given.cardKey(press("ArrowLeft"), undefined)).toEqual({ do: "seek", seconds: -5 });
    expect(given.cardKey(press(" "), undefined)).toEqual({ do: "play" });
    expect(given.cardKey(press("c"), undefined)).toEqual({ do: "comment" });
    expect(given.cardKey(press("c", { ctrlKey: true }), item("identity"))).toBeUndefined();
    expect(given.cardKey(press("1", { altKey: true }), item("identity"))).toBeUndefined();
  });
});

describe("answers", () => {
  const choice = (key: string, at: number) => given.choicesOf(item(key))[at] as given.Choice;

  it("should be replaced by another, and taken back by the same; the comment stays", () => {
    const said = given.comment(none, "identity", "Only the name", 21_000);
    const yes = given.answer(said, "identity", choice("identity", 0));
    expect(yes.get("identity")).toEqual({ item: "identity", points: 1, comment: "Only the name", atMs: 21_000 });
    const no = given.answer(yes, "identity", choice("identity", 1));
    expect(no.get("identity")?.points).toBe(0);
    const back = given.answer(no, "identity", choice("identity", 1));
    expect(back.get("identity")).toEqual({ item: "identity", comment: "Only the name", atMs: 21_000 });
  });

  it("should hold points or not applicable, never both", () => {
    const scored = given.answer(none, "recording-notice", choice("recording-notice", 0));
    const not = given.answer(scored, "recording-notice", choice("recording-notice", 2));
    expect(not.get("recording-notice")).toEqual({ item: "recording-notice", notApplicable: true });
  });

  it("should be sent in the order of the card, without what says nothing", () => {
    let answers = given.answer(none, "coded", choice("coded", 0));
    answers = given.comment(answers, "greeting", "  Too early  ", 8_000);
    answers = given.comment(answers, "identity", "   ", 9_000);
    answers = given.comment(answers, "solution", "", 10_000);
    expect(given.listOf(card, answers)).toEqual([
      { item: "greeting", comment: "Too early", atMs: 8_000 },
      { item: "coded", points: 1 },
    ]);
  });

  it("should give the moments in the order of the call", () => {
    const answers = given.byItem([
      { item: "greeting", comment: "later", atMs: 9_000 },
      { item: "coded", comment: "first", atMs: 1_000 },
      { item: "identity", comment: "of no moment" },
    ]);
    expect(given.momentsOf(card, answers).map(({ text }) => text)).toEqual(["first", "later"]);
  });

  it.each<[string, QualityAnswer | undefined, string]>([
    ["identity", { item: "identity", points: 1 }, "Yes"],
    ["identity", { item: "identity", points: 0 }, "No"],
    ["recording-notice", { item: "recording-notice", notApplicable: true }, "not applicable"],
    ["identity", undefined, "not answered"],
    ["courtesy", { item: "courtesy", points: 1 }, "1: Polite, but read from the script"],
  ])("should read as words: %s", (key, one, words) => {
    expect(given.answerWords(item(key), one)).toBe(words);
  });
});
