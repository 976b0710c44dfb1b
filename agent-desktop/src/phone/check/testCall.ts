import { type Cancel, every, type Timers } from "../../wire/timers";
import type { PhoneLine } from "../../wire/types";
import { Meter } from "../meter";
import { openMicMeter } from "../micMeter";
import type { Devices } from "../softphone";
import { route } from "../sound";
import { dialCheck, type TestLeg } from "./dial";
import { drawPattern, Ear, match, type Note, PATTERN_HZ, SWITCH_HZ } from "./pattern";
import type { Findings } from "./verdict";

export interface CheckPorts {
  line: () => Promise<PhoneLine>;
  timers: Timers;
  origin: string;
}

export type Stage = "calling" | "listening" | "sending" | "measuring";

/** The switch speaks for its first 2 s, then it returns what it hears. */
const SWITCH_SPEAKS_MS = 2_200;
const CHANGES_OVER_MS = 500;
const TONE_MS = 260;
const GAP_MS = 140;
/** Until the last tone is back, and the switch has reported of it. */
const LATE_MS = 2_600;
const LOOK_MS = 20;
const FRAME = 2_048;

/**
 * One short call to the switch's test extension, which reaches nobody. It is a telephone of its own beside the headset's, which may be in a call meanwhile. The microphone is
 * measured but not sent: what is sent is a pattern of tones, so that what comes back is known, and loudspeakers do not howl. Ends by itself after about 8 s, or when aborted.
 */
export async function testCall(
  ports: CheckPorts,
  devices: Devices,
  progress: (stage: Stage, level: number) => void,
  signal: AbortSignal,
): Promise<Findings> {
  const ends: Cancel[] = [];
  try {
    return await new TestCall(ports, devices, progress, signal, ends).run();
  } finally {
    for (const end of ends.reverse()) {
      end();
    }
  }
}

class TestCall {
  private readonly context = new AudioContext();
  private readonly mouth = this.context.createMediaStreamDestination();
  private readonly ear = new Ear([...PATTERN_HZ, SWITCH_HZ]);
  private readonly sent: Note[] = [];
  private micPeak: number | undefined;
  private stage: Stage = "calling";
  private jitterMs = 0;
  private before = { received: 0, lost: 0 };

  constructor(
    private readonly ports: CheckPorts,
    private readonly devices: Devices,
    private readonly progress: (stage: Stage, level: number) => void,
    private readonly signal: AbortSignal,
    private readonly ends: Cancel[],
  ) {
    ends.push(() => void this.context.close());
  }

  async run(): Promise<Findings> {
    await this.measureMicrophone();
    const line = await this.ports.line().catch(() => undefined);
    if (!line) {
      return this.found("noLine");
    }
    const leg = await dialCheck(line, this.ports.origin, this.mouth.stream, this.ports.timers);
    if (typeof leg === "string") {
      return this.found(leg);
    }
    this.ends.push(() => leg.end());
    return this.converse(leg);
  }

  private async converse(leg: TestLeg): Promise<Findings> {
    const meter = new Meter(leg.connection, this.ports.timers);
    this.listen(leg.stream);
    this.enter("listening");
    await this.measuring(meter, SWITCH_SPEAKS_MS);
    if (meter.connection.iceConnectionState !== "connected" && meter.connection.iceConnectionState !== "completed") {
      return this.found("noPath");
    }
    this.enter("sending");
    this.play();
    await this.measuring(meter, CHANGES_OVER_MS);
    // Until here the two sides were finding each other, and the switch went over to its echo; what was lost meanwhile nobody would have heard.
    this.before = meter.totals();
    this.jitterMs = 0;
    await this.measuring(meter, PATTERN_HZ.length * (TONE_MS + GAP_MS) - CHANGES_OVER_MS);
    this.enter("measuring");
    await this.measuring(meter, LATE_MS);
    return this.found("call", meter);
  }

  private enter(stage: Stage): void {
    this.stage = stage;
    this.progress(stage, 0);
  }

  private async measureMicrophone(): Promise<void> {
    const meter = await openMicMeter(this.devices.input).catch(() => undefined);
    if (!meter) {
      return;
    }
    this.micPeak = 0;
    this.ends.push(() => meter.stop());
    this.every(50, () => {
      const level = meter.level();
      this.micPeak = Math.max(this.micPeak ?? 0, level);
      this.progress(this.stage, level);
    });
  }

  /** Heard by a person too, on the chosen device: that is the only proof that the ear piece works. Chrome hands a remote stream to Web Audio only while it plays. */
  private listen(stream: MediaStream): void {
    const element = document.createElement("audio");
    route(element, this.devices.output);
    element.srcObject = stream;
    element.play().catch(() => undefined);
    const analyser = this.context.createAnalyser();
    analyser.fftSize = FRAME;
    this.context.createMediaStreamSource(stream).connect(analyser);
    const frame = new Float32Array(FRAME);
    this.every(LOOK_MS, () => {
      analyser.getFloatTimeDomainData(frame);
      this.ear.take(frame, this.context.sampleRate, this.ports.timers.now());
    });
    this.ends.push(() => {
      element.pause();
      element.srcObject = null;
    });
  }

  private play(): void {
    const began = this.ports.timers.now();
    const from = this.context.currentTime;
    const volume = this.context.createGain();
    volume.gain.value = 0.25;
    volume.connect(this.mouth);
    drawPattern(Math.random).forEach((hz, index) => {
      const after = index * (TONE_MS + GAP_MS);
      const tone = this.context.createOscillator();
      tone.frequency.value = hz;
      tone.connect(volume);
      tone.start(from + after / 1000);
      tone.stop(from + (after + TONE_MS) / 1000);
      this.sent.push({ hz, at: began + after });
    });
  }

  private async measuring(meter: Meter, ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 500) {
      await this.pause(Math.min(left, 500));
      await meter.read();
      this.jitterMs = Math.max(this.jitterMs, meter.stats()?.jitterMs ?? 0);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.ports.timers.after(ms, () => (this.signal.aborted ? reject(this.signal.reason) : resolve()));
      this.ends.push(stop);
    });
  }

  private every(ms: number, run: () => void): void {
    this.ends.push(every(this.ports.timers, ms, run));
  }

  private found(reached: Findings["reached"], meter?: Meter): Findings {
    const stats = meter?.stats();
    const echo = match(this.sent, this.ear.heard);
    const totals = meter?.totals() ?? this.before;
    const lost = Math.max(0, totals.lost - this.before.lost);
    const due = lost + totals.received - this.before.received;
    return {
      reached,
      ...(this.micPeak !== undefined && { micPeak: this.micPeak }),
      switchHeard: this.ear.heard.some(({ hz }) => hz === SWITCH_HZ),
      packetsReceived: totals.received,
      echoes: echo.count,
      tones: this.sent.length,
      ...(echo.afterMs !== undefined && { echoAfterMs: echo.afterMs }),
      ...(stats?.sent && { sentLossPercent: stats.sent.lossPercent }),
      ...(stats?.rttMs !== undefined && { rttMs: stats.rttMs }),
      jitterMs: this.jitterMs,
      lossPercent: due > 50 ? (100 * lost) / due : 0,
    };
  }
}
