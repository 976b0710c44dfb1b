import type { Timers } from "../wire/timers";
import { audioStats, readReport, type Sample } from "./audioStats";
import { type Judge, judge, newJudge, type Quality } from "./quality/callQuality";
import type { AudioStats } from "./softphone";

/** Measures one leg for as long as it lives. */
export class Meter {
  private sample: Sample | undefined;
  private judged: Judge = newJudge;
  private heardAt: number;
  private latest: AudioStats | undefined;

  constructor(
    readonly connection: RTCPeerConnection,
    private readonly clock: Timers,
  ) {
    this.heardAt = clock.now();
  }

  stats(): AudioStats | undefined {
    return this.latest;
  }

  quality(): Quality {
    return this.judged.quality;
  }

  silentFor(now: number): number {
    return now - this.heardAt;
  }

  /** Packets of the whole leg. */
  totals(): { received: number; lost: number } {
    return { received: this.sample?.packetsReceived ?? 0, lost: this.sample?.packetsLost ?? 0 };
  }

  async read(): Promise<void> {
    const report = await this.connection.getStats();
    const now = readReport(report as unknown as Iterable<[string, Record<string, unknown>]>, this.clock.now());
    if (now.packetsReceived !== this.sample?.packetsReceived) {
      this.heardAt = now.at;
    }
    const ice = this.connection.iceConnectionState;
    this.latest = audioStats(this.sample, now, ice === "disconnected" || ice === "failed");
    this.sample = now;
    this.judged = judge(this.judged, this.latest);
  }
}
