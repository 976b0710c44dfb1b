import type { Softphone } from "./softphone";

/** Figures for browser tests and benches: read-only, without a name, a number or a claim in them. */
export interface ClaimlineStats {
  packetsSent: number;
  packetsReceived: number;
  audioLevel: number;
  registered: boolean;
  /** Epoch ms at which the work of a call was on the screen, by call id. */
  popAt: Record<string, number>;
  /** Epoch ms at which each state of a call was on the screen. */
  paintedAt: Record<string, Record<string, number>>;
}

declare global {
  interface Window {
    claimlineStats?: ClaimlineStats;
  }
}

const popAt: ClaimlineStats["popAt"] = {};
const paintedAt: ClaimlineStats["paintedAt"] = {};

export function installProbe(phone: Softphone): void {
  window.claimlineStats = {
    get packetsSent() {
      return phone.audio()?.packetsSent ?? 0;
    },
    get packetsReceived() {
      return phone.audio()?.packetsReceived ?? 0;
    },
    get audioLevel() {
      return phone.audio()?.audioLevel ?? 0;
    },
    get registered() {
      return phone.state().line === "registered";
    },
    popAt,
    paintedAt,
  };
}

/** Calls remembered; a shift has hundreds, and a bench a few thousand. */
const KEPT = 5_000;

/** Notes that a call is painted: to be called after React's commit; the time is that of the frame which shows it. */
export function painted(callId: string, state: string, withWork: boolean): void {
  requestAnimationFrame(() => {
    const at = performance.timeOrigin + performance.now();
    const states = paintedAt[callId] ?? {};
    paintedAt[callId] = states;
    states[state] ??= at;
    if (withWork && popAt[callId] === undefined) {
      popAt[callId] = at;
      performance.mark(`claimline.pop.${callId}`);
    }
    forgetOldest();
  });
}

function forgetOldest(): void {
  const ids = Object.keys(paintedAt);
  for (const id of ids.slice(0, Math.max(0, ids.length - KEPT))) {
    delete paintedAt[id];
    delete popAt[id];
  }
}
