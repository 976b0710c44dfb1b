import { mosOf, rating } from "./quality/mos";
import type { AudioStats } from "./softphone";

/** The few numbers kept of one getStats report. Counters grow over the life of the leg. */
export interface Sample {
  at: number;
  packetsSent: number;
  packetsReceived: number;
  packetsLost: number;
  jitterMs: number;
  audioLevel: number;
  samplesHeard: number;
  samplesConcealed: number;
  /** Mean time in the jitter buffer so far. */
  bufferMs: number;
  /** Answers to the checks of the path, which go on also when nobody sends sound. */
  pathAnswers: number;
  pathRttMs?: number;
  /** What the switch reports of our sound; its reports are rare. */
  report?: { stamp: number; lossPercent: number; jitterMs: number; rttMs?: number };
  /** Energy of the microphone; absent where the browser does not tell. */
  micEnergy?: number;
}

export function readReport(report: Iterable<[string, Record<string, unknown>]>, at: number): Sample {
  const sample: Sample = {
    at,
    packetsSent: 0,
    packetsReceived: 0,
    packetsLost: 0,
    jitterMs: 0,
    audioLevel: 0,
    samplesHeard: 0,
    samplesConcealed: 0,
    bufferMs: 0,
    pathAnswers: 0,
  };
  for (const [, entry] of report) {
    take(sample, entry);
  }
  return sample;
}

function take(sample: Sample, entry: Record<string, unknown>): void {
  const audio = entry.kind === "audio" || entry.mediaType === "audio";
  if (entry.type === "outbound-rtp" && audio) {
    sample.packetsSent += number(entry.packetsSent);
  } else if (entry.type === "inbound-rtp" && audio) {
    inbound(sample, entry);
  } else if (entry.type === "remote-inbound-rtp" && audio) {
    const report = {
      stamp: number(entry.timestamp),
      lossPercent: 100 * number(entry.fractionLost),
      jitterMs: 1000 * number(entry.jitter),
    };
    sample.report = typeof entry.roundTripTime === "number" ? { ...report, rttMs: 1000 * entry.roundTripTime } : report;
  } else if (entry.type === "candidate-pair" && entry.nominated === true) {
    sample.pathAnswers += number(entry.responsesReceived);
    if (typeof entry.currentRoundTripTime === "number") {
      sample.pathRttMs = 1000 * entry.currentRoundTripTime;
    }
  } else if (entry.type === "media-source" && audio && typeof entry.totalAudioEnergy === "number") {
    sample.micEnergy = entry.totalAudioEnergy;
  }
}

function inbound(sample: Sample, entry: Record<string, unknown>): void {
  sample.packetsReceived += number(entry.packetsReceived);
  sample.packetsLost += number(entry.packetsLost);
  sample.jitterMs = Math.max(sample.jitterMs, number(entry.jitter) * 1000);
  sample.audioLevel = Math.max(sample.audioLevel, number(entry.audioLevel));
  sample.samplesHeard += number(entry.totalSamplesReceived);
  // Silence that fills a pause of the sender is no loss.
  sample.samplesConcealed += Math.max(0, number(entry.concealedSamples) - number(entry.silentConcealedSamples));
  const emitted = number(entry.jitterBufferEmittedCount);
  sample.bufferMs = emitted > 0 ? (1000 * number(entry.jitterBufferDelay)) / emitted : 0;
}

/** Rates between two samples of one leg; the first sample has none yet. */
export function audioStats(before: Sample | undefined, now: Sample, pathBroken = false): AudioStats {
  const seconds = before ? Math.max(0.001, (now.at - before.at) / 1000) : 1;
  const grown = (of: (sample: Sample) => number) => Math.max(0, of(now) - of(before ?? now));
  const received = grown((sample) => sample.packetsReceived);
  const lost = grown((sample) => sample.packetsLost);
  const heard = grown((sample) => sample.samplesHeard);
  const rttMs = now.report?.rttMs ?? now.pathRttMs;
  const lossPercent = lost + received > 0 ? (100 * lost) / (lost + received) : 0;
  const oneWayMs = (rttMs ?? 0) / 2 + now.bufferMs + PACKET_MS;
  return {
    at: now.at,
    packetsSent: now.packetsSent,
    packetsReceived: now.packetsReceived,
    sentPerSecond: Math.round(grown((sample) => sample.packetsSent) / seconds),
    receivedPerSecond: Math.round(received / seconds),
    lossPercent,
    jitterMs: now.jitterMs,
    audioLevel: now.audioLevel,
    concealedPercent: heard > 0 ? (100 * grown((sample) => sample.samplesConcealed)) / heard : 0,
    pathAnswers: now.pathAnswers,
    pathBroken,
    ...(rttMs !== undefined && { rttMs }),
    ...(now.report && { sent: now.report }),
    ...(now.micEnergy !== undefined && { micEnergy: now.micEnergy }),
    mosHeard: mosOf(rating({ oneWayMs, lossPercent })),
    mosSent: mosOf(rating({ oneWayMs, lossPercent: now.report?.lossPercent ?? 0 })),
  };
}

/** One packet carries 20 ms of sound, which must be spoken before it can leave. */
const PACKET_MS = 20;

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
