import { beforeEach, describe, expect, it } from "vitest";
import { FakeTimers, settled } from "../../testing/fakeTimers";
import type { Devices } from "../softphone";
import { DeviceWatch } from "./deviceWatch";
import type { Device } from "./moves";

const headset: Device[] = [
  { kind: "audioinput", id: "j-in", label: "Jabra" },
  { kind: "audiooutput", id: "j-out", label: "Jabra" },
];
const laptop: Device[] = [
  { kind: "audioinput", id: "l-in", label: "Built-in" },
  { kind: "audiooutput", id: "l-out", label: "Built-in" },
];

describe("the watch on the devices", () => {
  let timers: FakeTimers;
  let there: Device[];
  let used: Devices[];
  let said: string[];
  let leg: "up" | "none";
  let plug: () => Promise<void>;

  beforeEach(async () => {
    timers = new FakeTimers();
    there = [...headset, ...laptop];
    [used, said, leg] = [[], [], "up"];
    let changed: () => void = () => undefined;
    new DeviceWatch({
      timers,
      phone: {
        changeDevices: async (devices) => {
          used.push(devices);
          return true;
        },
        microphone: () => undefined,
        state: () => ({ line: "registered", leg }),
      },
      list: async () => there,
      onChange: (listener) => {
        changed = listener;
        return () => undefined;
      },
      chosen: () => ({ input: "j-in", output: "j-out" }),
      tell: ({ say }) => void said.push(say),
    }).run();
    await settled();
    plug = async () => {
      // The browser tells of each half.
      changed();
      timers.advance(100);
      changed();
      timers.advance(300);
      await settled();
    };
  });

  it("should move the call to what is left, once, and back when the headset is plugged in again", async () => {
    there = laptop;
    await plug();
    await plug();
    expect(used).toEqual([{}]);
    there = [...laptop, ...headset];
    await plug();
    expect(used).toEqual([{}, { input: "j-in", output: "j-out" }]);
    expect(said.map((each) => each.split(".")[0])).toEqual(["Jabra was unplugged", "Jabra is back, and in use again"]);
  });

  it("should leave alone what nobody hears", async () => {
    leg = "none";
    there = laptop;
    await plug();
    expect(used).toEqual([]);
  });
});
