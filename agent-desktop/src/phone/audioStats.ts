import type { AudioStats } from "./softphone";

/** The few numbers kept of one getStats report. */
export interface Sample {
  at: number;
  packetsSent: number;
  packetsReceived: number;
  packetsLost: number;
  jitterMs: number;
  audioLevel: number;
}

export function readReport(report: Iterable<[string, Record<string, unknown>]>, at: number): Sample {
  const sample: Sample = { at, packetsSent: 0, packetsReceived: 0, packetsLost: 0, jitterMs: 0, audioLevel: 0 };
  for (const [, entry] of report) {
    if (entry.type === "outbound-rtp" && entry.kind === "audio") {
      sample.packetsSent += number(entry.packetsSent);
    } else if (entry.type === "inbound-rtp" && entry.kind === "audio") {
      sample.packetsReceived += number(entry.packetsReceived);
      sample.packetsLost += number(entry.packetsLost);
      sample.jitterMs = Math.max(sample.jitterMs, number(entry.jitter) * 1000);
      sample.audioLevel = Math.max(sample.audioLevel, number(entry.audioLevel));
    }
  }
  return sample;
}

/** Rates between two samples of one leg; the first sample has none yet. */
export function audioStats(before: Sample | undefined, now: Sample): AudioStats {
  const seconds = before ? Math.max(0.001, (now.at - before.at) / 1000) : 1;
  const received = now.packetsReceived - (before?.packetsReceived ?? now.packetsReceived);
  const sent = now.packetsSent - (before?.packetsSent ?? now.packetsSent);
  const lost = Math.max(0, now.packetsLost - (before?.packetsLost ?? now.packetsLost));
  return {
    packetsSent: now.packetsSent,
    packetsReceived: now.packetsReceived,
    sentPerSecond: Math.round(sent / seconds),
    receivedPerSecond: Math.round(received / seconds),
    lossPercent: lost + received > 0 ? (100 * lost) / (lost + received) : 0,
    jitterMs: now.jitterMs,
    audioLevel: now.audioLevel,
  };
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
