import { describe, expect, it } from "vitest";
import { type Findings, verdict } from "./verdict";

const well: Findings = {
  reached: "call",
  micPeak: 0.4,
  switchHeard: true,
  packetsReceived: 300,
  echoes: 6,
  tones: 6,
  echoAfterMs: 180,
  sentLossPercent: 0,
  rttMs: 40,
  jitterMs: 4,
  lossPercent: 0,
};

describe("the verdict on a test call", () => {
  it.each([
    [{}, "good", "All is well: you hear us, we hear you."],
    [{ echoes: 0 }, "poor", "We do not hear you."],
    [{ echoes: 0, sentLossPercent: 100 }, "poor", "We do not hear you."],
    [{ echoes: 0, switchHeard: false, packetsReceived: 0 }, "poor", "You would not hear us."],
    [
      { echoes: 0, switchHeard: false, packetsReceived: 0, sentLossPercent: 100 },
      "poor",
      "No sound gets through, in either direction.",
    ],
    [{ echoes: 2 }, "fair", "Good enough to work with, not more."],
    [{ rttMs: 200 }, "fair", "Good enough to work with, not more."],
    [{ lossPercent: 5 }, "poor", "Calls would be hard to understand."],
    [{ sentLossPercent: 5 }, "poor", "Calls would be hard to understand."],
    [{ jitterMs: 60 }, "poor", "Calls would be hard to understand."],
    [{ reached: "noLine" }, "poor", "The check could not be made."],
    [{ reached: "refused" }, "poor", "The check could not be made."],
    [{ reached: "noPath" }, "poor", "The check could not be made."],
  ] as [Partial<Findings>, string, string][])("should be, for %j: %s, %s", (change, grade, says) => {
    expect(verdict({ ...well, ...change })).toMatchObject({ grade, says });
  });

  it("should say nothing of a report that never came, when our ear was deaf", () => {
    const { sentLossPercent: _, ...unreported } = well;
    const both = verdict({ ...unreported, echoes: 0, switchHeard: false, packetsReceived: 0 });
    expect(both.says).toBe("No sound gets through, in either direction.");
  });

  it("should say what to do about all that is not good, and nothing about what is", () => {
    const poor = verdict({
      ...well,
      micPeak: 0.01,
      echoes: 0,
      switchHeard: false,
      rttMs: 900,
      jitterMs: 90,
      lossPercent: 30,
    });
    for (const row of poor.rows.filter(({ grade }) => grade !== "good")) {
      expect(row.remedy, row.name).toBeTruthy();
    }
    expect(verdict(well).rows.every(({ remedy }) => remedy === undefined)).toBe(true);
  });

  it("should tell a soft microphone from a silent and from a forbidden one", () => {
    const { micPeak: _, ...forbidden } = well;
    const rows = [well, { ...well, micPeak: 0.05 }, { ...well, micPeak: 0 }, forbidden].map(
      (each) => verdict(each).rows[0],
    );
    expect(rows.map((row) => row?.grade)).toEqual(["good", "fair", "poor", "poor"]);
    expect(rows.at(-1)?.says).toContain("cannot be used");
  });
});
