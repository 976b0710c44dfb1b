import { type Grade, grade, worst } from "../quality/grades";

/** What the test call found out. */
export interface Findings {
  /** How far it came: no line to the switch, refused by it, no path for the sound, or a call. */
  reached: "noLine" | "refused" | "noPath" | "call";
  /** The microphone's loudest moment, 0 to 1; undefined when it could not be opened. */
  micPeak?: number;
  /** The switch's own tone was heard here. */
  switchHeard: boolean;
  packetsReceived: number;
  /** Of our tones, how many came back. */
  echoes: number;
  tones: number;
  echoAfterMs?: number;
  /** What the switch reports of our sound, when it reported. */
  sentLossPercent?: number;
  rttMs?: number;
  jitterMs: number;
  lossPercent: number;
}

export interface Row {
  name: string;
  grade: Grade;
  /** What was found. */
  says: string;
  /** What to do about it; absent when nothing need be done. */
  remedy?: string;
}

export interface Verdict {
  grade: Grade;
  says: string;
  rows: Row[];
}

const QUIET = 0.03;
const HEARD = 0.08;

/** Judges a test call: each part by itself, and in one sentence whether to start the shift with it. */
export function verdict(found: Findings): Verdict {
  const rows = found.reached === "call" ? [...sound(found), ...line(found)] : [unreached(found)];
  const all = [microphone(found.micPeak), ...rows];
  const overall = worst(all.map((row) => row.grade));
  return { grade: overall, says: summary(overall, found), rows: all };
}

function summary(overall: Grade, found: Findings): string {
  if (found.reached !== "call") {
    return "The check could not be made.";
  }
  if (overall === "good") {
    return "All is well: you hear us, we hear you.";
  }
  const deaf = sound(found).filter((row) => row.grade === "poor");
  if (deaf.length === 2) {
    return "No sound gets through, in either direction.";
  }
  if (deaf.length === 1) {
    return deaf[0]?.name === "We hear you" ? "We do not hear you." : "You would not hear us.";
  }
  return overall === "fair" ? "Good enough to work with, not more." : "Calls would be hard to understand.";
}

function microphone(peak: number | undefined): Row {
  const name = "Microphone";
  if (peak === undefined) {
    return {
      name,
      grade: "poor",
      says: "It cannot be used.",
      remedy: "Allow it for this page beside the address bar, and check that no other program holds it.",
    };
  }
  if (peak < QUIET) {
    return {
      name,
      grade: "poor",
      says: "It gave no sound.",
      remedy: "Check the mute switch at the cable, or choose another microphone; then check again and speak meanwhile.",
    };
  }
  return peak < HEARD
    ? {
        name,
        grade: "fair",
        says: "It is very soft.",
        remedy: "Bring it closer to your mouth, or raise its level in the system's settings.",
      }
    : { name, grade: "good", says: "It hears you." };
}

function unreached({ reached }: Findings): Row {
  const name = "Line to the switch";
  switch (reached) {
    case "noLine":
      return {
        name,
        grade: "poor",
        says: "The telephone switch cannot be reached.",
        remedy: "Check your network. If the page itself works, tell the operator.",
      };
    case "refused":
      return {
        name,
        grade: "poor",
        says: "The switch refused the test call.",
        remedy: "Try again in a moment; if it stays, tell the operator.",
      };
    default:
      return {
        name,
        grade: "poor",
        says: "The call was taken, but no path for the sound was found.",
        remedy: "A firewall or VPN blocks UDP. Try without the VPN, or ask your network's administrator.",
      };
  }
}

/** Each direction by what proves it: our ear for one; for the other the echo, or the switch's own report when our ear is deaf. */
function sound(found: Findings): Row[] {
  const reported = found.sentLossPercent !== undefined && found.sentLossPercent < 50;
  const through = found.echoes >= 0.6 * found.tones;
  const weHear = found.echoes > 0 || (!found.switchHeard && reported);
  return [
    found.switchHeard
      ? { name: "You hear us", grade: "good", says: "Our tone arrived. Did you hear it too?" }
      : unheard(found),
    weHear
      ? through || !found.switchHeard
        ? { name: "We hear you", grade: "good", says: "What you send reaches us." }
        : {
            name: "We hear you",
            grade: "fair",
            says: `Only ${found.echoes} of ${found.tones} tones came back.`,
            remedy: "Part of your sound is lost. Use a cable instead of Wi-Fi.",
          }
      : {
          name: "We hear you",
          grade: "poor",
          says: "Nothing you send reaches us.",
          remedy: "Close other programs that use the microphone, restart the browser, or try another network.",
        },
  ];
}

/** Fifty packets a second are sent; a few are those that keep the path open. */
const A_SECOND = 50;

function unheard({ packetsReceived }: Findings): Row {
  const row = { name: "You hear us", grade: "poor" as const };
  return packetsReceived > A_SECOND
    ? {
        ...row,
        says: "Sound arrived, but not our tone.",
        remedy: "Check again. If it stays, restart the browser, or try another network.",
      }
    : {
        ...row,
        says: "No sound arrived from us.",
        remedy: "A firewall or VPN lets sound out but not in. Try without the VPN, or another network.",
      };
}

const network = "Use a cable instead of Wi-Fi, and end what else uses your network.";

function line(found: Findings): Row[] {
  const loss = Math.max(found.lossPercent, found.sentLossPercent ?? 0);
  const sent = found.sentLossPercent === undefined ? "" : `, ${found.sentLossPercent.toFixed(1)} % of what you say`;
  const rows: Row[] = [];
  if (found.rttMs !== undefined) {
    const back =
      found.echoAfterMs === undefined ? "" : `; your voice is back after ${Math.round(found.echoAfterMs)} ms`;
    rows.push({
      name: "Delay",
      grade: grade("rttMs", found.rttMs),
      says: `${Math.round(found.rttMs)} ms there and back${back}`,
      remedy: network,
    });
  }
  rows.push({
    name: "Jitter",
    grade: grade("jitterMs", found.jitterMs),
    says: `${Math.round(found.jitterMs)} ms`,
    remedy: network,
  });
  rows.push({
    name: "Loss",
    grade: grade("lossPercent", loss),
    says: `${found.lossPercent.toFixed(1)} % of what you hear${sent}`,
    remedy: network,
  });
  return rows.map(({ remedy, ...row }) => (row.grade === "good" || remedy === undefined ? row : { ...row, remedy }));
}
