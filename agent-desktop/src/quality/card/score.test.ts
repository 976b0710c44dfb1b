import { describe, expect, it } from "vitest";
import type { QualityAnswer, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";
import { byItem } from "./answers";
import { fullPoints, scoreOf, weightsOf } from "./score";

const yesNo = (key: string, weight: number, more: Partial<ScorecardItem> = {}): ScorecardItem => ({
  key,
  text: key,
  kind: "yes-no",
  weight,
  ...more,
});
const scale = (key: string, weight: number, points: number[], more: Partial<ScorecardItem> = {}): ScorecardItem => ({
  key,
  text: key,
  kind: "scale",
  weight,
  steps: points.map((one) => ({ points: one, label: `${one}` })),
  ...more,
});
const card = (...sections: [number, ScorecardItem[]][]): ScorecardContent => ({
  name: "Card",
  calls: ["patient"],
  passMark: 9_000,
  sections: sections.map(([weight, items], at) => ({ key: `s${at + 1}`, name: `S${at + 1}`, weight, items })),
});
const given = (answers: Record<string, number | null>): Map<string, QualityAnswer> =>
  new Map(
    byItem(
      Object.entries(answers).map(([item, points]) =>
        points === null ? { item, notApplicable: true } : { item, points },
      ),
    ),
  );

describe("a score", () => {
  it("should be the mean of sections by weight, and of items within them", () => {
    const one = card([3, [yesNo("a", 1), yesNo("b", 1)]], [1, [scale("c", 5, [0, 1, 2])]]);
    const score = scoreOf(one, given({ a: 1, b: 0, c: 1 }));
    expect(score.score).toBe(5_000);
    expect(score.sections).toEqual([
      { key: "s1", failed: false, score: 5_000 },
      { key: "s2", failed: false, score: 5_000 },
    ]);
    expect(scoreOf(one, given({ a: 1, b: 1, c: 0 })).score).toBe(7_500);
  });

  it("should be rounded once, half up, from the exact share", () => {
    // 2/3 is 66.666…, 1/3 is 33.333…; 1/8 of a section of half the weight is 6.25 % exactly.
    const thirds = card([1, [yesNo("a", 1), yesNo("b", 1), yesNo("c", 1)]]);
    expect(scoreOf(thirds, given({ a: 1, b: 1, c: 0 })).score).toBe(6_667);
    expect(scoreOf(thirds, given({ a: 1, b: 0, c: 0 })).score).toBe(3_333);
    // 1/16 of one of 1,250 parts: 0.5 of a basis point goes up, a little less goes down.
    const fine = (over: number) => card([1, [yesNo("a", 1, {}), yesNo("b", over)]]);
    expect(scoreOf(card([1, [yesNo("a", 1)]], [999, [yesNo("b", 1)]]), given({ a: 1, b: 0 })).score).toBe(10);
    expect(scoreOf(fine(999), given({ a: 1, b: 0 })).score).toBe(10);
    const twentieth = card([1, [yesNo("a", 1), yesNo("b", 999)]], [19, [yesNo("c", 1)]]);
    expect(scoreOf(twentieth, given({ a: 1, b: 0, c: 0 })).score).toBe(1);
    const below = card([1, [yesNo("a", 1), yesNo("b", 999)]], [20, [yesNo("c", 1)]]);
    expect(scoreOf(below, given({ a: 1, b: 0, c: 0 })).score).toBe(0);
  });

  it("should not be rounded section by section before the whole", () => {
    // Three sections of 1/3 each: rounded parts would sum to 33.33; with two of 2/3 they would be off at the mark.
    const one = card(
      [1, [yesNo("a", 1), yesNo("b", 1), yesNo("c", 1)]],
      [1, [yesNo("d", 1), yesNo("e", 1), yesNo("f", 1)]],
      [1, [yesNo("g", 1), yesNo("h", 1), yesNo("i", 1)]],
    );
    const score = scoreOf(one, given({ a: 1, b: 1, c: 0, d: 1, e: 1, f: 0, g: 1, h: 1, i: 1 }));
    expect(score.sections.map((section) => section.score)).toEqual([6_667, 6_667, 10_000]);
    expect(score.score).toBe(7_778);
  });

  it("should leave the proportions of the rest where something does not apply", () => {
    const one = card([1, [yesNo("a", 2), yesNo("b", 1), yesNo("n", 7, { notApplicable: true })]]);
    expect(scoreOf(one, given({ a: 1, b: 0, n: null })).score).toBe(6_667);
    const twoSections = card([1, [yesNo("a", 1)]], [9, [yesNo("n", 1, { notApplicable: true })]]);
    const score = scoreOf(twoSections, given({ a: 1, n: null }));
    expect(score.score).toBe(10_000);
    expect(score.sections[1]).toEqual({ key: "s2", failed: false });
    expect(score.items).toEqual([{ key: "a", score: 10_000 }]);
  });

  it("should make the section nothing for one critical item, and everything for another", () => {
    const one = card(
      [1, [yesNo("a", 1, { critical: "section" }), yesNo("b", 1)]],
      [1, [yesNo("c", 1, { critical: "scorecard" }), yesNo("d", 1)]],
    );
    const section = scoreOf(one, given({ a: 0, b: 1, c: 1, d: 1 }));
    expect(section.score).toBe(5_000);
    expect(section.sections[0]).toEqual({ key: "s1", failed: true, score: 0 });
    expect(section.criticalErrors).toEqual(["a"]);
    const whole = scoreOf(one, given({ a: 1, b: 1, c: 0, d: 1 }));
    expect(whole.score).toBe(0);
    expect(whole.sections[1]).toEqual({ key: "s2", failed: false, score: 5_000 });
    expect(whole.criticalErrors).toEqual(["c"]);
    expect(whole.passed).toBe(false);
  });

  it("should count a critical item neither unanswered nor where it does not apply", () => {
    const one = card([1, [yesNo("a", 1, { critical: "scorecard", notApplicable: true }), yesNo("b", 1)]]);
    expect(scoreOf(one, given({ a: null, b: 1 })).criticalErrors).toEqual([]);
    expect(scoreOf(one, given({ b: 1 }))).toMatchObject({ score: 10_000, missing: ["a"], criticalErrors: [] });
  });

  it("should not exist while nothing that applies is answered", () => {
    const one = card([1, [yesNo("a", 1, { notApplicable: true })]]);
    for (const answers of [given({}), given({ a: null })]) {
      const score = scoreOf(one, answers);
      expect(score.score).toBeUndefined();
      expect("score" in score).toBe(false);
      expect(score.passed).toBe(false);
    }
  });

  it("should pass at the pass mark, by what is shown", () => {
    const one = { ...card([1, [yesNo("a", 2), yesNo("b", 1)]]), passMark: 6_667 };
    expect(scoreOf(one, given({ a: 1, b: 0 })).passed).toBe(true);
    expect(scoreOf({ ...one, passMark: 6_668 }, given({ a: 1, b: 0 })).passed).toBe(false);
  });

  it("should never fall when one answer is raised, nor leave 0 to 100 %", () => {
    let seed = 20_261_130;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const critical = (["none", "section", "scorecard"] as const)[random(3)] ?? "none";
      const items = [scale("a", 1 + random(50), [0, 1 + random(5), 7]), yesNo("b", 1 + random(9), { critical })];
      const one = card([1 + random(9), items], [1 + random(9), [scale("c", 1, [0, 3, 10])]]);
      const answers = { a: [0, 7][random(2)] ?? 0, b: random(2), c: [0, 3, 10][random(3)] ?? 0 };
      const before = scoreOf(one, given(answers)).score ?? -1;
      for (const [key, most] of [
        ["a", 7],
        ["b", 1],
        ["c", 10],
      ] as const) {
        const after = scoreOf(one, given({ ...answers, [key]: most })).score ?? -1;
        expect(after, `seed 20261130, round ${round}, ${key}`).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(10_000);
      }
    }
  });
});

/** The cases of the core's ScoringTest, on its small scorecard: identity counts half; courtesy, of 3 points, 1/8; next step, 3/8. */
describe("the server's cases", () => {
  const small = {
    ...card(
      [50, [yesNo("identity", 1, { critical: "scorecard" })]],
      [50, [scale("courtesy", 1, [0, 1, 3]), yesNo("next-step", 3, { notApplicable: true })]],
    ),
    passMark: 8_000,
  };

  it.each([
    [1, 3, 1, 10_000, true],
    [1, 1, 1, 9_167, true],
    [1, 0, 1, 8_750, true],
    [1, 3, 0, 6_250, false],
    [1, 1, null, 6_667, false],
    [1, 3, null, 10_000, true],
    [0, 3, 1, 0, false],
  ])(
    "should come to the same: identity %s, courtesy %s, next step %s",
    (identity, courtesy, next, expected, passed) => {
      const score = scoreOf(small, given({ identity, courtesy, "next-step": next }));
      expect(score.score).toBe(expected);
      expect(score.passed).toBe(passed);
      expect(score.criticalErrors).toEqual(identity === 0 ? ["identity"] : []);
    },
  );

  it("should pass at the pass mark and not a bit below", () => {
    const half = { ...card([1, [yesNo("a", 15_999), yesNo("b", 4_001)]]), passMark: 8_000 };
    expect(scoreOf(half, given({ a: 1, b: 0 })).passed).toBe(true);
    const less = { ...card([1, [yesNo("a", 15_998), yesNo("b", 4_002)]]), passMark: 8_000 };
    expect(scoreOf(less, given({ a: 1, b: 0 })).passed).toBe(false);
  });

  it("should make only its section nothing for a critical item of a section", () => {
    const one = card([1, [yesNo("a", 1, { critical: "section" }), yesNo("b", 9)]], [3, [yesNo("c", 1)]]);
    const score = scoreOf(one, given({ a: 0, b: 1, c: 1 }));
    expect(score.score).toBe(7_500);
    expect(score.sections[0]).toEqual({ key: "s1", failed: true, score: 0 });
  });

  it("should tell what is missing and score the rest", () => {
    const score = scoreOf(small, given({ courtesy: 3 }));
    expect(score.missing).toEqual(["identity", "next-step"]);
    expect(score.score).toBe(10_000);
  });
});

describe("what is beside it", () => {
  it("should take the highest step as full, in any order", () => {
    expect(fullPoints(scale("a", 1, [0, 5, 2]))).toBe(5);
    expect(fullPoints(yesNo("a", 1))).toBe(1);
  });

  it("should say how much of the whole each item is", () => {
    const weights = weightsOf(card([3, [yesNo("a", 1), yesNo("b", 3)]], [1, [yesNo("c", 2)]]));
    expect([...weights]).toEqual([
      ["a", 1_875],
      ["b", 5_625],
      ["c", 2_500],
    ]);
  });
});
