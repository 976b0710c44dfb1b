import { describe, expect, it } from "vitest";
import { type Device, move, type Situation } from "./moves";

const jabraIn: Device = { kind: "audioinput", id: "j-in", label: "Jabra" };
const jabraOut: Device = { kind: "audiooutput", id: "j-out", label: "Jabra" };
const lapIn: Device = { kind: "audioinput", id: "l-in", label: "Built-in" };
const lapOut: Device = { kind: "audiooutput", id: "l-out", label: "Built-in" };
const all = [jabraIn, jabraOut, lapIn, lapOut];
const laptop = [lapIn, lapOut];
const jabra = { input: "j-in", output: "j-out" };

const after = (change: Partial<Situation>) =>
  move({ before: all, now: all, chosen: jabra, using: jabra, ended: false, ...change });

describe("devices that come and go", () => {
  it("should not matter while those in use stay", () => {
    expect(after({})).toBeUndefined();
    expect(after({ before: laptop, chosen: {}, using: {} })).toBeUndefined();
    expect(after({ now: [jabraIn, jabraOut] })).toBeUndefined();
  });

  it("should be replaced when the headset is unplugged, and said in one sentence", () => {
    const { use, level, say } = after({ now: laptop }) ?? {};
    expect([use, level]).toEqual([{}, "warning"]);
    expect(say).toMatch(/^Jabra was unplugged\. In use now: Built-in\./);
    expect(say?.match(/unplugged/g)).toHaveLength(1);
  });

  it("should keep the other half when only one is gone", () => {
    expect(after({ now: [jabraIn, lapIn, lapOut] })?.use).toEqual({ input: "j-in" });
  });

  it("should be taken again when the chosen headset is back", () => {
    const back = after({ before: laptop, using: {} });
    expect(back).toMatchObject({ use: jabra, level: "info", say: "Jabra is back, and in use again." });
  });

  it("should say what they do not hear when no microphone is left", () => {
    expect(after({ now: [lapOut] })).toMatchObject({
      level: "error",
      say: expect.stringContaining("They do not hear you"),
    });
  });

  it("should open the default again when its microphone ended", () => {
    expect(after({ chosen: {}, using: {}, ended: true, before: all, now: laptop })).toMatchObject({
      use: {},
      level: "warning",
    });
  });
});
