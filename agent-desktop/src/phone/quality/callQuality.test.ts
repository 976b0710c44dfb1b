import { describe, expect, it } from "vitest";
import type { AudioStats } from "../softphone";
import { type Judge, judge, newJudge, type Trouble } from "./callQuality";

/** A second of a call in which all is well, the `second`th. */
function well(second: number): AudioStats {
  return {
    at: 1_000 * second,
    packetsSent: 50 * second,
    packetsReceived: 50 * second,
    sentPerSecond: second === 0 ? 0 : 50,
    receivedPerSecond: second === 0 ? 0 : 50,
    lossPercent: 0,
    jitterMs: 4,
    audioLevel: 0.1,
    concealedPercent: 0,
    pathAnswers: second,
    pathBroken: false,
    rttMs: 40,
    sent: { stamp: second, lossPercent: 0, jitterMs: 3 },
    micEnergy: second,
    mosHeard: 4.4,
    mosSent: 4.4,
  };
}

/** Each second's trouble, from second `from` on changed as said. */
function told(seconds: number, change: (second: number) => Partial<AudioStats>): (Trouble | undefined)[] {
  let state: Judge = newJudge;
  return Array.from({ length: seconds }, (_, second) => {
    state = judge(state, { ...well(second), ...change(second) });
    return state.quality.trouble;
  });
}

const first = (seen: (Trouble | undefined)[], what: Trouble) => seen.indexOf(what);

describe("the quality of a call", () => {
  it("should be good, without a word, while all is well", () => {
    expect(told(60, () => ({}))).toEqual(Array(60).fill(undefined));
    let state = newJudge;
    for (let second = 0; second < 10; second++) {
      state = judge(state, well(second));
    }
    expect(state.quality).toEqual({ grade: "good" });
  });

  it.each([
    ["hearsNothing", { receivedPerSecond: 0 }, 3],
    ["notHeard", { sentPerSecond: 0 }, 3],
    ["notHeard", { sent: { stamp: 0, lossPercent: 0, jitterMs: 0 } }, 11],
    ["pathDead", { receivedPerSecond: 0, pathAnswers: 0, sent: { stamp: 0, lossPercent: 0, jitterMs: 0 } }, 9],
    ["pathDead", { receivedPerSecond: 0, pathBroken: true }, 3],
    ["micSilent", { micEnergy: 0 }, 11],
    ["poorSent", { lossPercent: 0, sent: { stamp: 0, lossPercent: 6, jitterMs: 2 } }, 4],
    ["poorHeard", { lossPercent: 20 }, 5],
    ["slow", { rttMs: 700 }, 4],
  ] as [Trouble, Partial<AudioStats>, number][])("should tell %s, for %j, within %d s", (trouble, change, within) => {
    const fresh = change.sent && change.sent.lossPercent > 0;
    const seen = told(30, (second) => ({
      ...change,
      ...(fresh && change.sent && { sent: { ...change.sent, stamp: second } }),
    }));
    const at = first(seen, trouble);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThanOrEqual(within + 1);
  });

  it("should not flap when the line is poor in every other second", () => {
    const seen = told(60, (second) => ({ rttMs: second % 2 === 0 ? 700 : 40 }));
    expect(seen).toEqual(Array(60).fill(undefined));
    const later = told(60, (second) => ({ rttMs: second < 10 || second % 4 !== 0 ? 700 : 40 }));
    const changes = later.filter((trouble, second) => second > 0 && trouble !== later[second - 1]);
    expect(changes).toEqual(["slow"]);
  });

  it("should not mind one lost packet, nor one lost report", () => {
    expect(told(20, (second) => (second === 9 ? { lossPercent: 8 } : {})).every((trouble) => !trouble)).toBe(true);
    const held = (second: number) => second - (second % 6);
    expect(
      told(40, (second) => ({ sent: { stamp: held(second), lossPercent: 0, jitterMs: 3 } })).every((each) => !each),
    ).toBe(true);
  });

  it("should take a warning back only after a while of good sound", () => {
    const seen = told(40, (second) => (second < 10 ? { rttMs: 700 } : {}));
    expect(seen[17]).toBe("slow");
    expect(seen[19]).toBeUndefined();
  });

  it("should tell the deaf side before the delay", () => {
    expect(told(20, () => ({ rttMs: 700, receivedPerSecond: 0 })).at(-1)).toBe("hearsNothing");
  });
});
