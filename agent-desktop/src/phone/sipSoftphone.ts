import { backoffMs } from "../wire/backoff";
import { createStore } from "../wire/store";
import { type Cancel, every, type Timers } from "../wire/timers";
import type { PhoneLine } from "../wire/types";
import { Meter } from "./meter";
import type { Quality } from "./quality/callQuality";
import { Healer } from "./recovery";
import type { SipLeg, SipStack, SipStackFactory } from "./sipStack";
import {
  type AudioStats,
  type Devices,
  initialPhone,
  type PhoneEvent,
  type PhoneState,
  reducePhone,
  type Softphone,
} from "./softphone";

const KEEP_ALIVE_MS = 20_000;
/** A switch that leaves a keep-alive unanswered for this long is treated as gone. */
const ANSWER_WITHIN_MS = 6_000;
/** On a network that has just changed the old connection is dead more often than not. */
const CHANGED_ANSWER_WITHIN_MS = 2_000;
/**
 * The sound is measured by the clock of a worker. The page's own timers come once a second at best in a hidden tab, and once a minute after five, and an agent who reads
 * a payer's portal in another tab must still be told of a dead line.
 */
const SAMPLE_MS = 1_000;

/** The sound hardware, played by tests. */
export interface Sound {
  microphone(device: string | undefined): Promise<MediaStream>;
  play(stream: MediaStream, device: string | undefined): void;
  /** What plays moves to another device. */
  route(device: string | undefined): void;
  silence(): void;
}

/** Life: start, register, prove the line by keep-alives, answer the switch's one call, and again after each loss until stopped. */
export class SipSoftphone implements Softphone {
  private readonly store = createStore<PhoneState, PhoneEvent>(reducePhone, initialPhone);
  private stack: SipStack | undefined;
  private devices: Devices = {};
  private timers: Cancel[] = [];
  private deadline: Cancel | undefined;
  private retry: Cancel | undefined;
  private attempt = 0;
  private wasLost = false;
  private meter: Meter | undefined;
  private healer = new Healer();
  private stream: MediaStream | undefined;
  private leg: SipLeg | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly factory: SipStackFactory,
    private readonly sound: Sound,
    private readonly clock: Timers,
    private readonly origin: () => string,
  ) {}

  start(line: PhoneLine, devices: Devices): void {
    this.release();
    this.devices = devices;
    this.store.dispatch({ type: "started" });
    const url = `${this.origin().replace(/^http/, "ws")}${line.socketPath}`;
    this.stack = this.factory(line, url, {
      connected: () => undefined,
      disconnected: () => this.lost(),
      registered: () => this.keepAlive(),
      refused: (cause) => this.store.dispatch({ type: "refused", cause }),
      incoming: (leg) => void this.answer(leg),
    });
    this.stack.start();
    this.timers.push(every(this.clock, KEEP_ALIVE_MS, () => this.keepAlive()));
    this.timers.push(every(this.clock, SAMPLE_MS, () => void this.measure()));
  }

  stop(): void {
    this.release();
    this.store.dispatch({ type: "stopped" });
  }

  state(): PhoneState {
    return this.store.get();
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  audio(): AudioStats | undefined {
    return this.meter?.stats();
  }

  quality(): Quality {
    return this.meter?.quality() ?? NOTHING;
  }

  subscribeAudio(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  microphone(): MediaStreamTrack | undefined {
    return this.stream?.getAudioTracks()[0];
  }

  async changeDevices(devices: Devices): Promise<boolean> {
    this.devices = devices;
    this.sound.route(devices.output);
    const { meter, leg } = this;
    if (!meter) {
      return true;
    }
    try {
      const stream = await this.sound.microphone(devices.input);
      const track = stream.getAudioTracks()[0];
      const sender = meter.connection.getSenders().find((each) => each.track?.kind === "audio" || !each.track);
      if (this.leg !== leg || !track || !sender) {
        stopped(stream);
        return this.leg !== leg;
      }
      await sender.replaceTrack(track);
      stopped(this.stream);
      this.stream = stream;
      return true;
    } catch {
      return false;
    }
  }

  /** The browser is on another network: the line is asked at once whether it still stands. */
  networkChanged(): void {
    this.healer.changed(this.clock.now());
    this.attempt = 0;
    if (this.state().line === "registered") {
      this.keepAlive(CHANGED_ANSWER_WITHIN_MS);
    } else {
      this.stack?.connect();
    }
  }

  private keepAlive(within = ANSWER_WITHIN_MS): void {
    this.deadline?.();
    const missed = () => this.missed();
    this.deadline = this.clock.after(within, missed);
    this.stack?.options(() => this.answered(), missed);
  }

  private answered(): void {
    this.deadline?.();
    this.deadline = undefined;
    this.attempt = 0;
    if (this.wasLost) {
      this.wasLost = false;
      this.healer.reconnected();
    }
    this.store.dispatch({ type: "keepAliveAnswered" });
    this.heal();
  }

  private missed(): void {
    if (this.deadline) {
      this.deadline();
      this.deadline = undefined;
      this.store.dispatch({ type: "keepAliveMissed" });
      this.stack?.drop();
    }
  }

  private lost(): void {
    this.deadline?.();
    this.deadline = undefined;
    this.wasLost = true;
    this.store.dispatch({ type: "socketLost" });
    this.retry?.();
    this.retry = this.clock.after(backoffMs(this.attempt++, Math.random()), () => this.stack?.connect());
  }

  /** See {@link Healer}. A leg that is given up is not ended here: the page asks for a new one, and the switch then ends the old one in its turn. */
  private heal(): void {
    const { leg, meter } = this;
    if (!leg || !meter) {
      return;
    }
    const now = this.clock.now();
    const ice = meter.connection.iceConnectionState;
    switch (this.healer.next(now, ice, this.state().line, meter.silentFor(now))) {
      case "nothing":
        return;
      case "refresh":
        return void leg.renegotiate(false);
      case "restart":
        return void leg.renegotiate(true);
      case "renew":
        return this.legGone(leg, "The sound could not be restored on this leg. Calling your headset anew.");
    }
  }

  private async answer(leg: SipLeg): Promise<void> {
    this.closeLeg();
    this.leg = leg;
    this.store.dispatch({ type: "legOffered" });
    leg.onTrack((stream) => this.sound.play(stream, this.devices.output));
    leg.onUp((connection) => {
      if (this.leg === leg) {
        this.up(connection);
      }
    });
    leg.onGone(() => this.legGone(leg));
    try {
      const stream = await this.sound.microphone(this.devices.input);
      if (this.leg !== leg) {
        stopped(stream);
        return;
      }
      this.stream = stream;
      leg.answer(stream);
    } catch {
      leg.reject();
      this.legGone(
        leg,
        "The microphone cannot be used. Allow it for this page in the browser, then put the headset on again.",
      );
    }
  }

  private legGone(leg: SipLeg, problem?: string): void {
    if (this.leg !== leg) {
      return;
    }
    this.closeLeg();
    this.store.dispatch(problem ? { type: "legGone", problem } : { type: "legGone" });
  }

  private up(connection: RTCPeerConnection): void {
    const meter = new Meter(connection, this.clock);
    this.meter = meter;
    this.healer = new Healer();
    // Failed is told once; what comes and goes is looked at with each sample.
    connection.addEventListener?.("iceconnectionstatechange", () => this.meter === meter && this.heal());
    this.store.dispatch({ type: "legUp" });
  }

  private async measure(): Promise<void> {
    const { meter } = this;
    if (!meter) {
      return;
    }
    await meter.read();
    if (meter === this.meter) {
      this.heal();
      this.told();
    }
  }

  private told(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }

  private closeLeg(): void {
    this.sound.silence();
    stopped(this.stream);
    this.leg = this.meter = this.stream = undefined;
    this.told();
  }

  private release(): void {
    for (const cancel of this.timers.splice(0)) {
      cancel();
    }
    this.deadline?.();
    this.retry?.();
    this.deadline = this.retry = undefined;
    this.attempt = 0;
    this.wasLost = false;
    this.closeLeg();
    this.stack?.stop();
    this.stack = undefined;
  }
}

const NOTHING: Quality = {};

function stopped(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) {
    track.stop();
  }
}
