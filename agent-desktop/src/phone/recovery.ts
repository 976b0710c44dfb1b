import type { PhoneState } from "./softphone";

/** What is known of the way the sound takes. Durations in ms; infinite: never. */
export interface Way {
  ice: RTCIceConnectionState;
  line: PhoneState["line"];
  /** Since the last packet came. */
  silentFor: number;
  /** Since the browser told of another network. */
  changedFor: number;
  /** Since the way was seen broken; 0: it is whole. */
  brokenFor: number;
  restarts: number;
  restartedFor: number;
}

/** Refresh: tell the switch, in the leg's own dialogue, by which connection it is reached now. */
export type Cure = "nothing" | "refresh" | "restart" | "renew";

/** A path that fails for a moment mends by itself. */
const SETTLES_MS = 1_000;
/** On a new network the old path is dead although nothing has noticed yet. */
const SILENT_MS = 1_000;
const CHANGED_MS = 30_000;
const ANSWERED_WITHIN_MS = 4_000;
const MOST_RESTARTS = 3;

export function broken({ ice, silentFor, changedFor }: Pick<Way, "ice" | "silentFor" | "changedFor">): boolean {
  return ice === "failed" || ice === "disconnected" || (changedFor < CHANGED_MS && silentFor >= SILENT_MS);
}

/**
 * First another path for the same leg, for then nobody is moved; each try has its time. When none of them brings the sound back, a new leg: the switch
 * plays music to the party until it is up. Without a line to the switch nothing can be agreed, so that comes first.
 */
export function cure(way: Way): Cure {
  const mayMend = way.ice === "disconnected" && way.changedFor >= CHANGED_MS;
  if (!broken(way) || way.line !== "registered" || (mayMend && way.brokenFor < SETTLES_MS)) {
    return "nothing";
  }
  if (way.restartedFor < ANSWERED_WITHIN_MS) {
    return "nothing";
  }
  return way.restarts < MOST_RESTARTS ? "restart" : "renew";
}

/** Remembers what was tried for one leg. Lives as long as the leg; `changed` may come at any time. */
export class Healer {
  private changedAt = Number.NEGATIVE_INFINITY;
  private brokenSince: number | undefined;
  private restartedAt = Number.NEGATIVE_INFINITY;
  private restarts = 0;
  private stale = false;

  /** The browser told of another network. */
  changed(now: number): void {
    this.changedAt = now;
  }

  /** The connection to the switch is another one than the leg was made on. */
  reconnected(): void {
    this.stale = true;
  }

  next(now: number, ice: Way["ice"], line: Way["line"], silentFor: number): Cure {
    const changedFor = now - this.changedAt;
    if (!broken({ ice, silentFor, changedFor })) {
      this.brokenSince = undefined;
      this.restarts = 0;
      return this.stale && line === "registered" ? this.freshly("refresh") : "nothing";
    }
    this.brokenSince ??= now;
    const brokenFor = now - this.brokenSince;
    const { restarts } = this;
    const next = cure({ ice, line, silentFor, changedFor, brokenFor, restarts, restartedFor: now - this.restartedAt });
    if (next === "restart") {
      this.restarts += 1;
      this.restartedAt = now;
      return this.freshly("restart");
    }
    return next;
  }

  private freshly(done: Cure): Cure {
    this.stale = false;
    return done;
  }
}
