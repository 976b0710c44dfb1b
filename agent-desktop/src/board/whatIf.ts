import type { WhatIfAnswer, WhatIfCase, WhatIfRange } from "../wire/whatIfTypes";
import { percent, steeringText } from "./pacing";

/** How the answer of a simulation is told. Everything here is pure. */

/** One line of the answer: the present case, if anybody is at work, and the asked one. */
export interface WhatIfRow {
  label: string;
  present: Figure | undefined;
  asked: Figure;
  /** How the asked case differs, where the simulated shifts of the two do not even overlap; else as before, as far as can be said. */
  change: "more" | "less" | undefined;
}

/** The mean, and from where to where the simulated shifts went. */
export interface Figure {
  mid: string;
  range: string;
}

const seconds = (value: number) => `${Math.round(value)} s`;
const oneDecimal = (value: number) => value.toFixed(1);

const quantities: { label: string; of: (one: WhatIfCase) => WhatIfRange; text: (value: number) => string }[] = [
  { label: "Agents busy", of: (one) => one.occupancy, text: percent },
  { label: "Answers that reach nobody", of: (one) => one.abandoned, text: percent },
  { label: "Answers without an agent in 2 s", of: (one) => one.late, text: percent },
  { label: "Half the waits for a call are under", of: (one) => one.idleMedian, text: seconds },
  { label: "Nine in ten are under", of: (one) => one.idleNinety, text: seconds },
  { label: "Calls started per second", of: (one) => one.callsPerSecond, text: (value) => value.toFixed(2) },
  { label: "Calls for one answer", of: (one) => one.callsPerAnswer, text: oneDecimal },
];

export function whatIfRows(answer: WhatIfAnswer): WhatIfRow[] {
  return quantities.map(({ label, of, text }) => {
    const figure = (one: WhatIfCase): Figure => {
      const { low, mid, high } = of(one);
      return { mid: text(mid), range: `${text(low).replace(/ [%s]$/, "")} – ${text(high)}` };
    };
    const change = answer.present && changeOf(of(answer.present), of(answer.asked));
    return { label, present: answer.present && figure(answer.present), asked: figure(answer.asked), change };
  });
}

function changeOf(now: WhatIfRange, then: WhatIfRange): "more" | "less" | undefined {
  return then.low > now.high ? "more" : then.high < now.low ? "less" : undefined;
}

/** A case as a heading: automatic, 12 agents, cap 3.0 %. */
export function caseText(one: WhatIfCase): string {
  const agents = one.agents === 1 ? "1 agent" : `${one.agents} agents`;
  const steered = steeringText(one.steering);
  return `${steered[0]?.toLowerCase()}${steered.slice(1)}, ${agents}, cap ${percent(one.abandonCap)}`;
}

/** What the answer rests on. */
export function basisText(answer: WhatIfAnswer): string {
  const count = (value: number) => value.toLocaleString("en-US");
  const { shifts, hours } = answer.asked;
  const length = hours < 2 ? `${Math.round(60 * hours)} minutes` : `${oneDecimal(hours)} hours`;
  return (
    `Simulated from ${count(answer.calls)} calls and ${count(answer.conversations)} conversations of this campaign: ` +
    `the mean of ${shifts} shifts of ${length}, and the lowest and the highest. ` +
    `It supposes that people answer as they do now (${percent(answer.answerShare)} of calls).`
  );
}

/** A limit that holds the asked case back, in words; empty when none does. */
export function heldBackText(answer: WhatIfAnswer): string {
  const { asked } = answer;
  const { limits } = asked;
  if (limits.lines < asked.agents) {
    return `The limit of ${limits.lines} lines is fewer than the agents and holds them back.`;
  }
  return asked.callsPerSecond.mid >= 0.9 * limits.callsPerSecond
    ? `The limit of ${limits.callsPerSecond} calls per second holds this team back.`
    : "";
}
