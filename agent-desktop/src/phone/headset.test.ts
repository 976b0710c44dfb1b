import { beforeEach, describe, expect, it } from "vitest";
import { FakeStorage, FakeTimers, settled } from "../testing/fakeTimers";
import type { DeskView } from "../wire/types";
import { Headset, nextStep } from "./headset";
import { initialPhone, type PhoneState, type Softphone } from "./softphone";

const webrtc = { kind: "webrtc", devices: {} } as const;
const telephone = { kind: "phone", devices: {} } as const;

describe("the next step towards a headset", () => {
  it.each([
    [undefined, "registered", "none", "Down", "nothing"],
    [webrtc, "off", "none", "Down", "register"],
    [webrtc, "off", "none", "Up", "register"],
    [webrtc, "connecting", "none", "Down", "nothing"],
    [webrtc, "connecting", "none", "Up", "nothing"],
    [webrtc, "registered", "none", "Down", "ask"],
    [webrtc, "registered", "none", "Connecting", "nothing"],
    [webrtc, "registered", "none", "Up", "ask"],
    [webrtc, "registered", "answering", "Up", "nothing"],
    [webrtc, "registered", "up", "Up", "nothing"],
    [webrtc, "registered", "none", undefined, "nothing"],
    [webrtc, "off", "none", undefined, "register"],
    [telephone, "off", "none", undefined, "nothing"],
    [telephone, "off", "none", "Down", "ask"],
    [telephone, "off", "none", "Up", "nothing"],
  ] as const)(
    "should be, wanting %j with the line %s, the leg %s and the server saying %s: %s",
    (wanted, line, leg, server, step) => {
      expect(nextStep(wanted, { line, leg }, server)).toBe(step);
    },
  );
});

describe("the headset", () => {
  let timers: FakeTimers;
  let storage: FakeStorage;
  let kept: FakeStorage;
  let heard: () => void;
  let log: string[];
  let phoneState: PhoneState;
  let desk: { serverTime?: string; headset: { state: string; kind?: string; since?: string; problem?: string } };

  function headset(order: () => Promise<void> = async () => undefined): Headset {
    const phone = {
      start: () => {
        log.push("register");
        phoneState = { line: "registered", leg: "none" };
      },
      stop: () => {
        log.push("stop");
        phoneState = initialPhone;
      },
      state: () => phoneState,
      subscribe: () => () => undefined,
      audio: () => undefined,
      changeDevices: async (devices) => {
        log.push(`devices ${JSON.stringify(devices)}`);
        return true;
      },
    } as Partial<Softphone> as Softphone;
    return new Headset({
      phone,
      timers,
      storage,
      kept,
      onServer: (listener) => {
        heard = listener;
        return () => undefined;
      },
      line: async () => ({ socketPath: "", uri: "", user: "", password: "", iceServers: [] }),
      order: (on, kind) => {
        log.push(`ask ${on} ${kind}`);
        return order();
      },
      server: () => desk as DeskView,
      failed: (text) => log.push(`failed: ${text}`),
    });
  }

  beforeEach(() => {
    timers = new FakeTimers();
    storage = new FakeStorage();
    kept = new FakeStorage();
    log = [];
    phoneState = initialPhone;
    desk = { headset: { state: "Down" } };
  });

  async function seconds(count: number) {
    for (let second = 0; second < count; second++) {
      timers.advance(1_000);
      await settled();
    }
  }

  it("should register, then ask the switch to call", async () => {
    const one = headset();
    one.run();
    one.putOn(webrtc);
    await seconds(2);
    expect(log).toEqual(["stop", "register", "ask true webrtc"]);
  });

  it("should put itself on again after a reload, and not after it was taken off", async () => {
    headset().putOn(webrtc);
    await settled();
    log = [];
    phoneState = initialPhone;
    const reloaded = headset();
    reloaded.run();
    await seconds(2);
    expect(log).toEqual(["register", "ask true webrtc"]);
    await reloaded.takeOff();
    log = [];
    headset().run();
    await seconds(10);
    expect(log).toEqual([]);
  });

  const now = "2026-11-22T09:00:00Z";
  it.each([
    [{ state: "Down", since: "2026-11-22T08:59:58Z" }, false],
    [{ state: "Up", kind: "webrtc", since: "2026-11-22T08:00:00Z" }, true],
    [{ state: "Down", since: "2026-11-22T08:59:58Z", problem: "The headset's line was lost." }, true],
    [{ state: "Down", since: "2026-11-22T08:59:00Z", problem: "The headset's line was lost." }, false],
  ])("should take over from another tab the headset %j: %s", async (other, taken) => {
    desk = { serverTime: now, headset: other };
    headset().run();
    await seconds(2);
    expect(log).toEqual(taken ? ["register", "ask true webrtc"] : []);
  });

  it("should ask again when the server says the headset went down, but not in a hurry", async () => {
    const one = headset();
    one.run();
    one.putOn(telephone);
    await seconds(4);
    expect(log.filter((entry) => entry.startsWith("ask"))).toHaveLength(1);
    await seconds(3);
    expect(log.filter((entry) => entry.startsWith("ask"))).toHaveLength(2);
  });

  it("should say what went wrong and try again later", async () => {
    const one = headset(() => Promise.reject(new Error("Seat 12 is taken.")));
    one.run();
    one.putOn(telephone);
    await seconds(1);
    expect(log).toContain("failed: Seat 12 is taken.");
  });

  it("should stay on when the server refuses to take it off", async () => {
    const one = headset(() => Promise.reject(new Error("Finish your call first.")));
    one.putOn(webrtc);
    await settled();
    log = [];
    await one.takeOff();
    expect(log).toEqual(["ask false webrtc", "failed: Finish your call first."]);
    expect(one.wanted.get()).toEqual(webrtc);
  });

  it("should tell the switch before it leaves, so that it is not taken for a lost headset", async () => {
    const one = headset();
    one.putOn(webrtc);
    await settled();
    log = [];
    await one.takeOff();
    expect(log).toEqual(["ask false webrtc", "stop"]);
  });

  it("should not wait for the next second when the desk arrives after a reload", async () => {
    headset().putOn(webrtc);
    await settled();
    [log, phoneState] = [[], initialPhone];
    const server = desk;
    desk = undefined as unknown as typeof desk;
    headset().run();
    await settled();
    expect(log).toEqual(["register"]);
    desk = server;
    heard();
    await settled();
    expect(log).toEqual(["register", "ask true webrtc"]);
  });

  it("should remember the devices for the next shift, and move the sound when they are changed", async () => {
    const one = headset();
    one.putOn({ kind: "webrtc", devices: { input: "mic" } });
    await settled();
    expect(await one.choose({ input: "other", output: "ear" })).toBe(true);
    expect(log).toContain('devices {"input":"other","output":"ear"}');
    storage = new FakeStorage();
    expect(headset().devices()).toEqual({ input: "other", output: "ear" });
  });
});
