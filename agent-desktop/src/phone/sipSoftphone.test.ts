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
  drop = () => void this.log.push("drop");
  connect = () => void this.log.push("connect");

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
  renegotiate = (restartIce: boolean) => {
    this.log.push(restartIce ? "restart" : "refresh");
    return true;
  };
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
        route: (device) => void sound.push(`route ${device}`),
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
    expect(stack.log).toContain("drop");
    stack.reply = "answer";
    stack.events.registered();
    expect(phone.state()).toEqual({ line: "registered", leg: "none" });
  });

  it("should count one unanswered keep-alive once, though the stack reports it late as well", () => {
    stack.reply = "silence";
    stack.events.registered();
    timers.advance(6_000);
    stack.failLate();
    expect(stack.log.filter((entry) => entry === "drop")).toHaveLength(1);
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

  it("should connect anew by its own clock after the line was lost: soon, then more rarely", () => {
    stack.events.disconnected();
    timers.advance(500);
    expect(stack.log.filter((entry) => entry === "connect")).toHaveLength(1);
    for (let lost = 0; lost < 8; lost++) {
      stack.events.disconnected();
    }
    timers.advance(5_000);
    expect(stack.log.filter((entry) => entry === "connect")).toHaveLength(1);
    timers.advance(10_000);
    expect(stack.log.filter((entry) => entry === "connect")).toHaveLength(2);
  });

  it("should prove the line at once when the network changes, and leave it soon when it is dead", () => {
    stack.events.registered();
    stack.reply = "silence";
    phone.networkChanged();
    timers.advance(2_000);
    expect(stack.log).toContain("drop");
  });

  describe("with a leg", () => {
    let leg: FakeLeg;
    let connection: {
      iceConnectionState: string;
      getStats: () => Promise<Map<string, object>>;
      getSenders: () => object[];
    };
    let packets: number;
    const track = { kind: "audio" } as MediaStreamTrack;

    beforeEach(async () => {
      packets = 0;
      connection = {
        iceConnectionState: "connected",
        getSenders: () => [
          { track, replaceTrack: async (next: MediaStreamTrack) => void sound.push(`sends ${next.id}`) },
        ],
        getStats: async () => {
          packets += 50;
          return new Map([["i", { type: "inbound-rtp", kind: "audio", packetsReceived: packets }]]);
        },
      };
      leg = new FakeLeg();
      stack.events.registered();
      stack.events.incoming(leg);
      await settled();
      leg.up?.(connection as unknown as RTCPeerConnection);
    });

    async function seconds(count: number) {
      for (let second = 0; second < count; second++) {
        timers.advance(1_000);
        await settled();
      }
    }

    it("should tell the switch on which connection it is now, once the line is back", async () => {
      stack.events.disconnected();
      await seconds(3);
      expect(leg.log).not.toContain("refresh");
      stack.events.registered();
      await seconds(3);
      expect(leg.log.filter((entry) => entry === "refresh")).toHaveLength(1);
    });

    it("should offer another path when the sound breaks, and ask for a new leg when none of three helps", async () => {
      connection.iceConnectionState = "disconnected";
      await seconds(12);
      expect(leg.log.filter((entry) => entry === "restart")).toHaveLength(3);
      expect(phone.state().leg).toBe("up");
      await seconds(6);
      expect(phone.state()).toMatchObject({ leg: "none", problem: expect.stringContaining("could not be restored") });
    });

    it("should move the microphone to another device within the call", async () => {
      microphone = async () =>
        ({ getTracks: () => [], getAudioTracks: () => [{ id: "jabra" }] }) as unknown as MediaStream;
      expect(await phone.changeDevices({ input: "j", output: "o" })).toBe(true);
      expect(sound).toEqual(expect.arrayContaining(["route o", "sends jabra", "microphone closed"]));
    });

    it("should keep the old microphone when the new one cannot be opened", async () => {
      microphone = () => Promise.reject(new Error("gone"));
      expect(await phone.changeDevices({ input: "j" })).toBe(false);
      expect(sound).not.toContain("microphone closed");
    });
  });
});
