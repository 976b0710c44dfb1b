import type { AudioStats } from "../softphone";
import { type Grade, grade, worst } from "./grades";

/** What can be wrong with the sound of a call, the worst first. */
export const troubles = ["pathDead", "notHeard", "hearsNothing", "micSilent", "poorSent", "poorHeard", "slow"] as const;
export type Trouble = (typeof troubles)[number];

export interface Quality {
  /** Undefined until there is something to judge. */
  grade?: Grade;
  trouble?: Trouble;
}

/**
 * How long a trouble must last before it is told, and how long it must be gone before it is no longer: people must be able to believe the warning, so it
 * neither blinks nor hangs on one lost packet. The first three mean that one side is deaf, so they are told as soon as they are certain.
 */
export const patience: Record<Trouble, { tellAfterMs: number; clearAfterMs: number }> = {
  pathDead: { tellAfterMs: 3_000, clearAfterMs: 1_000 },
  notHeard: { tellAfterMs: 3_000, clearAfterMs: 1_000 },
  hearsNothing: { tellAfterMs: 3_000, clearAfterMs: 1_000 },
  micSilent: { tellAfterMs: 10_000, clearAfterMs: 1_000 },
  poorSent: { tellAfterMs: 4_000, clearAfterMs: 8_000 },
  poorHeard: { tellAfterMs: 4_000, clearAfterMs: 8_000 },
  slow: { tellAfterMs: 4_000, clearAfterMs: 8_000 },
};

/** Seconds of loss that are looked at together: one lost packet is 2 % of a second, and nobody hears it. */
const WINDOW = 5;
const SETTLES_MS = 3_000;
/** The checks of the path are answered every 2 to 3 s; the switch's reports come every 2 s, and may be lost once or twice. */
const PATH_SILENT_MS = 5_000;
const REPORT_LATE_MS = 8_000;

interface Watch {
  since?: number;
  gone?: number;
  told: boolean;
}

export interface Judge {
  quality: Quality;
  begun?: number;
  window: AudioStats[];
  path: { answers: number; at: number };
  report: { stamp: number; at: number };
  mic: { energy: number; at: number };
  watches: Partial<Record<Trouble, Watch>>;
}

export const newJudge: Judge = {
  quality: {},
  window: [],
  path: { answers: -1, at: 0 },
  report: { stamp: -1, at: 0 },
  mic: { energy: -1, at: 0 },
  watches: {},
};

/** Takes one more sample into account. */
export function judge(before: Judge, stats: AudioStats): Judge {
  const { at } = stats;
  const begun = before.begun ?? at;
  const window = [...before.window, stats].slice(-WINDOW);
  const path = moved(before.path.answers, stats.pathAnswers) ? { answers: stats.pathAnswers, at } : before.path;
  const stamp = stats.sent?.stamp ?? -1;
  const report = moved(before.report.stamp, stamp) ? { stamp, at } : before.report;
  const energy = stats.micEnergy ?? -1;
  const mic = moved(before.mic.energy, energy) || energy < 0 ? { energy, at } : before.mic;
  const now: Judge = { ...before, begun, window, path, report, mic };
  const watches: Judge["watches"] = {};
  for (const trouble of troubles) {
    watches[trouble] = watch(before.watches[trouble], present(trouble, now, stats), at, patience[trouble]);
  }
  const told = troubles.find((each) => watches[each]?.told);
  const sound = worst([gradeHeard(window), gradeSent(stats), gradeDelay(stats)]);
  // The word must not contradict the warning beside it, and the first seconds of a leg are always bumpy.
  const settled: Quality = at - begun < SETTLES_MS ? {} : { grade: sound === "poor" ? "fair" : sound };
  const quality: Quality = told ? { grade: "poor", trouble: told } : settled;
  return { ...now, watches, quality };
}

function moved(before: number, now: number): boolean {
  return now !== before && now >= 0;
}

function watch(
  before: Watch = { told: false },
  there: boolean,
  at: number,
  { tellAfterMs, clearAfterMs }: { tellAfterMs: number; clearAfterMs: number },
): Watch {
  if (there) {
    const since = before.since ?? at;
    return { since, told: before.told || at - since >= tellAfterMs };
  }
  if (!before.told) {
    return { told: false };
  }
  const gone = before.gone ?? at;
  return at - gone >= clearAfterMs ? { told: false } : { told: true, gone };
}

function present(trouble: Trouble, now: Judge, stats: AudioStats): boolean {
  const age = stats.at - (now.begun ?? stats.at);
  const nothingHeard = age > 0 && stats.receivedPerSecond === 0;
  const pathSilent = stats.pathBroken || stats.at - Math.max(now.path.at, now.begun ?? 0) >= PATH_SILENT_MS;
  switch (trouble) {
    case "pathDead":
      return nothingHeard && pathSilent;
    case "hearsNothing":
      return nothingHeard;
    case "notHeard":
      return (
        (age > 0 && stats.sentPerSecond === 0) ||
        (stats.sent !== undefined && stats.sent.lossPercent >= 90) ||
        stats.at - Math.max(now.report.at, now.begun ?? 0) >= REPORT_LATE_MS
      );
    case "micSilent":
      return stats.sentPerSecond > 0 && stats.at - now.mic.at > 0;
    case "poorSent":
      return gradeSent(stats) === "poor";
    case "poorHeard":
      return gradeHeard(now.window) === "poor";
    case "slow":
      return gradeDelay(stats) === "poor";
  }
}

function gradeSent({ sent }: AudioStats): Grade {
  return sent ? worst([grade("lossPercent", sent.lossPercent), grade("jitterMs", sent.jitterMs)]) : "good";
}

function gradeHeard(window: AudioStats[]): Grade {
  const mean = (of: (stats: AudioStats) => number) =>
    window.reduce((sum, stats) => sum + of(stats), 0) / Math.max(1, window.length);
  return worst([
    grade(
      "lossPercent",
      mean((stats) => stats.lossPercent),
    ),
    grade(
      "concealedPercent",
      mean((stats) => stats.concealedPercent),
    ),
    grade(
      "jitterMs",
      mean((stats) => stats.jitterMs),
    ),
  ]);
}

function gradeDelay({ rttMs }: AudioStats): Grade {
  return rttMs === undefined ? "good" : grade("rttMs", rttMs);
}

/** The warning in words: first who cannot hear whom, then what to do. */
export const troubleWords: Record<Trouble, string> = {
  pathDead: "The sound is cut off in both directions. It is being restored; if it stays, check your network.",
  notHeard:
    "They do not hear you: nothing you say reaches the switch. Unplug and plug your headset, or put it on again.",
  hearsNothing:
    "Nothing arrives from the other side. They may be silent or on hold; if you know they speak, put your headset on again.",
  micSilent: "Your microphone gives no sound at all. Is it muted at the cable, or unplugged?",
  poorSent:
    "They may not hear you well: part of what you say is lost on the way. Use a cable, or end what else uses your network.",
  poorHeard:
    "You may not hear them well: part of what they say is lost on the way. Use a cable, or end what else uses your network.",
  slow: "What is said arrives late in both directions. Let them finish, and wait a moment before you speak.",
};
