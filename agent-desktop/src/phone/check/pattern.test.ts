import { describe, expect, it } from "vitest";
import { drawPattern, Ear, match, PATTERN_HZ, SWITCH_HZ, share } from "./pattern";

const RATE = 48_000;
const tone = (hz: number, level = 0.2, noise = 0) =>
  Float32Array.from(
    { length: 2_048 },
    (_, n) => level * Math.sin((2 * Math.PI * hz * n) / RATE) + noise * Math.sin(n * n * 12.9898),
  );
const silence = new Float32Array(2_048);

describe("the pattern of the test call", () => {
  it.each([...PATTERN_HZ, SWITCH_HZ])("should be known at %d Hz, and taken for no other", (hz) => {
    expect(share(tone(hz), RATE, hz)).toBeGreaterThan(0.9);
    for (const other of [...PATTERN_HZ, SWITCH_HZ].filter((each) => each !== hz)) {
      expect(share(tone(hz), RATE, other)).toBeLessThan(0.2);
    }
  });

  it("should have every tone once, in an order that is drawn", () => {
    expect(drawPattern(() => 0)).toEqual([...PATTERN_HZ]);
    const drawn = drawPattern(() => 0.99);
    expect(drawn).not.toEqual([...PATTERN_HZ]);
    expect([...drawn].sort((one, other) => one - other)).toEqual([...PATTERN_HZ]);
  });

  it("should be noted once a tone, not in noise, and not when it is too soft to hear", () => {
    const ear = new Ear(PATTERN_HZ);
    const frames = [silence, tone(520), tone(520), silence, tone(680, 0.2, 0.05), tone(850, 0.0005), tone(1_000)];
    frames.forEach((frame, index) => {
      ear.take(frame, RATE, 20 * index);
    });
    expect(ear.heard).toEqual([
      { hz: 520, at: 20 },
      { hz: 680, at: 80 },
    ]);
  });

  it("should be found in what comes back, with its delay", () => {
    const sent = [520, 680, 850].map((hz, index) => ({ hz, at: 400 * index }));
    const heard = sent.map(({ hz, at }) => ({ hz, at: at + 180 }));
    expect(match(sent, heard)).toEqual({ count: 3, afterMs: 180 });
    expect(match(sent, heard.slice(1))).toEqual({ count: 2, afterMs: 180 });
    expect(match(sent, [])).toEqual({ count: 0 });
    expect(match(sent, [{ hz: 520, at: 5_000 }])).toEqual({ count: 0 });
    expect(match(sent, [...heard].reverse()).count).toBe(1);
  });
});
