import { beforeEach, describe, expect, it } from "vitest";
import { FakeTimers, settled } from "../testing/fakeTimers";
import type { PhoneLine } from "../wire/types";
import { SipSoftphone } from "./sipSoftphone";
import type { SipEvents, SipLeg, SipStack } from "./sipStack";

const line: PhoneLine = {
  socketPath: "/api/v1/sip",
  uri: "sip:desk-001@host",
  user: "desk-001",
  password: "secret",
  iceServers: [],
};

class FakeStack implements SipStack {
  log: string[] = [];
  reply: "answer" | "silence" = "answer";
  private failing: (() => void)[] = [];

  constructor(
    readonly url: string,
    readonly events: SipEvents,
  ) {}

  start = () => void this.log.push("start");
  stop = () => void this.log.push("stop");
  reconnect = () => void this.log.push("reconnect");

  options(answered: () => void, missed: () => void) {
    this.log.push("options");
    if (this.reply === "answer") answered();
    else this.failing.push(missed);
  }

  failLate() {
    for (const missed of this.failing.splice(0)) missed();
  }
}

class FakeLeg implements SipLeg {
  log: string[] = [];
  up: ((connection: RTCPeerConnection) => void) | undefined;
  gone: ((cause: string) => void) | undefined;
  track: ((stream: MediaStream) => void) | undefined;

  answer = () => void this.log.push("answer");
  reject = () => void this.log.push("reject");
  onUp = (listener: (connection: RTCPeerConnection) => void) => {
    this.up = listener;
  };
  onGone = (listener: (cause: string) => void) => {
    this.gone = listener;
  };
  onTrack = (listener: (stream: MediaStream) => void) => {
    this.track = listener;
  };
}

describe("the softphone", () => {
  let timers: FakeTimers;
  let stack: FakeStack;
  let phone: SipSoftphone;
  let sound: string[];
  let microphone: () => Promise<MediaStream>;

  beforeEach(() => {
    timers = new FakeTimers();
    sound = [];
    microphone = async () =>
      ({ getTracks: () => [{ stop: () => sound.push("microphone closed") }] }) as unknown as MediaStream;
    phone = new SipSoftphone(
      (_, url, events) => {
        stack = new FakeStack(url, events);
        return stack;
      },
      {
        microphone: () => microphone(),
        play: () => void sound.push("play"),
        silence: () => void sound.push("silence"),
      },
      timers,
      () => "https://desk.example",
    );
    phone.start(line, {});
  });

  it("should reach the switch on this page's own origin", () => {
    expect(stack.url).toBe("wss://desk.example/api/v1/sip");
  });

  it("should call itself registered only once a keep-alive was answered", () => {
    stack.reply = "silence";
    stack.events.registered();
    expect(phone.state().line).toBe("connecting");
    stack.reply = "answer";
    timers.advance(26_000);
    expect(phone.state().line).toBe("registered");
  });

  it("should send a keep-alive every 20 s", () => {
    stack.events.registered();
    timers.advance(60_000);
    expect(stack.log.filter((entry) => entry === "options")).toHaveLength(4);
  });

  it("should leave a switch that falls silent, and come back when it answers", () => {
    stack.events.registered();
    stack.reply = "silence";
    timers.advance(26_000);
    expect(phone.state()).toMatchObject({ line: "connecting", problem: expect.stringContaining("does not answer") });
    expect(stack.log).toContain("reconnect");
    stack.reply = "answer";
    stack.events.registered();
    expect(phone.state()).toEqual({ line: "registered", leg: "none" });
  });

  it("should count one unanswered keep-alive once, though the stack reports it late as well", () => {
    stack.reply = "silence";
    stack.events.registered();
    timers.advance(6_000);
    stack.failLate();
    expect(stack.log.filter((entry) => entry === "reconnect")).toHaveLength(1);
  });

  it("should answer the switch's call by itself and keep it while the line is recovered", async () => {
    const leg = new FakeLeg();
    stack.events.registered();
    stack.events.incoming(leg);
    await settled();
    expect(leg.log).toEqual(["answer"]);
    leg.track?.({} as MediaStream);
    leg.up?.({} as RTCPeerConnection);
    stack.events.disconnected();
    expect(phone.state()).toMatchObject({ line: "connecting", leg: "up" });
    expect(sound).toContain("play");
  });

  it("should refuse the call and say why when the microphone cannot be used", async () => {
    microphone = () => Promise.reject(new Error("denied"));
    const leg = new FakeLeg();
    stack.events.incoming(leg);
    await settled();
    expect(leg.log).toEqual(["reject"]);
    expect(phone.state()).toMatchObject({ leg: "none", problem: expect.stringContaining("microphone") });
  });

  it("should close the microphone when the leg ends", async () => {
    const leg = new FakeLeg();
    stack.events.incoming(leg);
    await settled();
    leg.gone?.("BYE");
    expect(sound).toContain("microphone closed");
    expect(phone.state().leg).toBe("none");
  });

  it("should not let the end of an old leg take the new one down", async () => {
    const [old, fresh] = [new FakeLeg(), new FakeLeg()];
    stack.events.incoming(old);
    await settled();
    stack.events.incoming(fresh);
    await settled();
    fresh.up?.({} as RTCPeerConnection);
    old.gone?.("BYE");
    expect(phone.state().leg).toBe("up");
  });

  it("should be silent once stopped", () => {
    phone.stop();
    const before = stack.log.length;
    timers.advance(120_000);
    expect(stack.log).toHaveLength(before);
    expect(phone.state()).toEqual({ line: "off", leg: "none" });
  });

  it("should read audio figures from the live leg each second", async () => {
    const leg = new FakeLeg();
    stack.events.incoming(leg);
    await settled();
    let packets = 0;
    const getStats = async () => {
      packets += 50;
      return new Map([
        ["o", { type: "outbound-rtp", kind: "audio", packetsSent: packets }],
        [
          "i",
          {
            type: "inbound-rtp",
            kind: "audio",
            packetsReceived: packets,
            packetsLost: packets / 50,
            jitter: 0.004,
            audioLevel: 0.2,
          },
        ],
      ]);
    };
    leg.up?.({ getStats } as unknown as RTCPeerConnection);
    for (let second = 0; second < 2; second++) {
      timers.advance(1_000);
      await settled();
    }
    expect(phone.audio()).toMatchObject({
      packetsSent: 100,
      sentPerSecond: 50,
      receivedPerSecond: 50,
      jitterMs: 4,
      audioLevel: 0.2,
    });
    expect(phone.audio()?.lossPercent).toBeCloseTo(100 / 51);
  });
});
