import { createStore } from "../wire/store";
import { type Cancel, every, type Timers } from "../wire/timers";
import type { PhoneLine } from "../wire/types";
import { audioStats, readReport, type Sample } from "./audioStats";
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
const SAMPLE_MS = 1_000;

/** The sound hardware, played by tests. */
export interface Sound {
  microphone(device: string | undefined): Promise<MediaStream>;
  play(stream: MediaStream, device: string | undefined): void;
  silence(): void;
}

/** Life: start, register, prove the line by keep-alives, answer the switch's one call, and again after each loss until stopped. */
export class SipSoftphone implements Softphone {
  private readonly store = createStore<PhoneState, PhoneEvent>(reducePhone, initialPhone);
  private stack: SipStack | undefined;
  private devices: Devices = {};
  private timers: Cancel[] = [];
  private deadline: Cancel | undefined;
  private connection: RTCPeerConnection | undefined;
  private microphone: MediaStream | undefined;
  private leg: SipLeg | undefined;
  private sample: Sample | undefined;
  private stats: AudioStats | undefined;

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
    return this.stats;
  }

  private keepAlive(): void {
    this.deadline?.();
    const missed = () => this.missed();
    this.deadline = this.clock.after(ANSWER_WITHIN_MS, missed);
    this.stack?.options(() => this.answered(), missed);
  }

  private answered(): void {
    this.deadline?.();
    this.deadline = undefined;
    this.store.dispatch({ type: "keepAliveAnswered" });
  }

  private missed(): void {
    if (this.deadline) {
      this.deadline();
      this.deadline = undefined;
      this.store.dispatch({ type: "keepAliveMissed" });
      this.stack?.reconnect();
    }
  }

  private lost(): void {
    this.deadline?.();
    this.deadline = undefined;
    this.store.dispatch({ type: "socketLost" });
  }

  private async answer(leg: SipLeg): Promise<void> {
    this.leg = leg;
    this.store.dispatch({ type: "legOffered" });
    leg.onTrack((stream) => this.sound.play(stream, this.devices.output));
    leg.onUp((connection) => {
      this.connection = connection;
      this.store.dispatch({ type: "legUp" });
    });
    leg.onGone(() => this.legGone(leg));
    try {
      this.microphone = await this.sound.microphone(this.devices.input);
      leg.answer(this.microphone);
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

  private async measure(): Promise<void> {
    const connection = this.connection;
    if (!connection) {
      return;
    }
    const report = await connection.getStats();
    if (connection === this.connection) {
      const now = readReport(report as unknown as Iterable<[string, Record<string, unknown>]>, this.clock.now());
      this.stats = audioStats(this.sample, now);
      this.sample = now;
    }
  }

  private closeLeg(): void {
    this.sound.silence();
    for (const track of this.microphone?.getTracks() ?? []) {
      track.stop();
    }
    this.leg = this.connection = this.microphone = this.sample = this.stats = undefined;
  }

  private release(): void {
    for (const cancel of this.timers.splice(0)) {
      cancel();
    }
    this.deadline?.();
    this.deadline = undefined;
    this.closeLeg();
    this.stack?.stop();
    this.stack = undefined;
  }
}
