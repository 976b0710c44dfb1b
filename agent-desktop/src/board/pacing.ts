import type { AbandonCount, CampaignPacing, PacingLimits, PacingSteering } from "../wire/types";

/** What the supervisor reads and writes about a pace. Everything here is pure. */

/** Most of the law: three in a hundred live answers (16 CFR 310.4(b)(4)(i)). */
export const highestCap = 0.03;

/** A share as a supervisor reads it: 1.2 %, with a dash where nobody answered. */
export function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}

/** Missed of answered; undefined when nobody answered. */
export function missedShare(count: { answers: number; missed: number }): number | undefined {
  return count.answers > 0 ? count.missed / count.answers : undefined;
}

/** Which tone a share has against its cap: near it from three quarters on. */
export function budgetTone(count: AbandonCount, cap: number): "go" | "pause" | "stop" | "off" {
  const share = missedShare(count);
  if (share === undefined) {
    return "off";
  }
  return share >= cap ? "stop" : share >= 0.75 * cap ? "pause" : "go";
}

/** What is left of the budget, in words. */
export function leftText(count: AbandonCount): string {
  if (count.answers === 0) {
    return "nobody answered yet";
  }
  const left = Math.floor(count.left);
  const of = `${whole(count.missed)} of ${whole(count.answers)}`;
  return count.left < 0 ? `${of}; over the cap` : `${of}; ${left === 0 ? "none" : left} left`;
}

const whole = (value: number) => Math.round(value).toLocaleString("en-US");

/** Who sets the pace. */
export function steeringText(steering: PacingSteering): string {
  switch (steering.by) {
    case "automatic":
      return "Automatic";
    case "progressive":
      return "One line per ready agent";
    case "fixed":
      return `Fixed: ${steering.linesPerAgent} lines per agent`;
  }
}

/** The lines in use and for whom, in one line. */
export function linesText(pacing: CampaignPacing): string {
  const ready = pacing.idle === 1 ? "1 ready" : `${pacing.idle} ready`;
  return `${pacing.inFlight} ringing for ${ready} of ${pacing.working} agents; ${pacing.lines} of ${pacing.limits.lines} lines`;
}

/** The limits that are numbers, as they are typed: the cap in percent. */
export interface TypedLimits {
  abandonCap: string;
  callsPerSecond: string;
  lines: string;
  linesPerAgent: string;
}

/** The limits as they are typed and ticked. */
export interface LimitsDraft extends TypedLimits {
  /** Whether phones that ring in vain may be hung up; only predictive campaigns do. */
  withdraws: boolean;
}

/** What is wrong, by the field's name on the wire. */
export type Wrong = Record<string, string>;

export function draftOf(limits: PacingLimits): LimitsDraft {
  return {
    abandonCap: String(Number((100 * limits.abandonCap).toFixed(4))),
    callsPerSecond: String(limits.callsPerSecond),
    lines: String(limits.lines),
    linesPerAgent: String(limits.linesPerAgent),
    withdraws: limits.withdraws ?? true,
  };
}

/** The limits, or what is wrong with them before the server is asked; the server has the last word. */
export function readLimits(draft: LimitsDraft): { limits?: PacingLimits; wrong: Wrong } {
  const wrong: Wrong = {};
  const read = (field: keyof TypedLimits, must: string, holds: (value: number) => boolean) => {
    const value = draft[field].trim() === "" ? Number.NaN : Number(draft[field]);
    if (!holds(value)) {
      wrong[`limits.${field}`] = must;
    }
    return value;
  };
  const cap = read("abandonCap", "Above 0 and at most 3 %.", (v) => v > 0 && v <= 3);
  const limits = {
    abandonCap: Number((cap / 100).toFixed(6)),
    callsPerSecond: read("callsPerSecond", "Above 0.", (v) => v > 0),
    lines: read("lines", "A whole number, 1 or more.", (v) => v >= 1 && Number.isInteger(v)),
    linesPerAgent: read("linesPerAgent", "1 or more.", (v) => v >= 1),
    withdraws: draft.withdraws,
  };
  return Object.keys(wrong).length === 0 ? { limits, wrong } : { wrong };
}

/** An id made of a name: small letters, digits and single hyphens, at most 40. */
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
