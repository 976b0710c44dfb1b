import type { PacingLimits } from "../wire/types";
import type { WhatIfAnswer, WhatIfCase, WhatIfQuestion, WhatIfRange } from "../wire/whatIfTypes";
import { highestCap, percent, type Wrong } from "./pacing";

/** What the supervisor asks of the simulation, and how its answer is told. Everything here is pure. */

export const mostAgents = 1000;

/** The question as it is typed: the cap in percent. */
export interface QuestionDraft {
  agents: string;
  abandonCap: string;
}

/** Asked first: the team of this moment under the cap of the campaign. */
export function firstQuestion(working: number, limits: PacingLimits): QuestionDraft {
  return {
    agents: String(working > 0 ? working : 10),
    abandonCap: String(Number((100 * limits.abandonCap).toFixed(4))),
  };
}

/** The question, or what is wrong with it before the server is asked; the server has the last word. */
export function readQuestion(draft: QuestionDraft): { question?: WhatIfQuestion; wrong: Wrong } {
  const wrong: Wrong = {};
  const number = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));
  const agents = number(draft.agents);
  if (!(Number.isInteger(agents) && agents >= 1 && agents <= mostAgents)) {
    wrong.agents = `A whole number, 1 to ${mostAgents}.`;
  }
  const abandonCap = Number((number(draft.abandonCap) / 100).toFixed(6));
  if (!(abandonCap > 0 && abandonCap <= highestCap)) {
    wrong.abandonCap = "Above 0 and at most 3 %.";
  }
  return Object.keys(wrong).length === 0 ? { question: { agents, abandonCap }, wrong } : { wrong };
}

/** One line of the answer: the present case, if anybody is at work, and the asked one. */
export interface WhatIfRow {
  label: string;
  present: Figure | undefined;
  asked: Figure;
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
    return { label, present: answer.present && figure(answer.present), asked: figure(answer.asked) };
  });
}

/** A case as a heading: 12 agents, cap 3.0 %. */
export function caseText(one: WhatIfCase): string {
  return `${one.agents === 1 ? "1 agent" : `${one.agents} agents`}, cap ${percent(one.abandonCap)}`;
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
  const { limits, asked } = answer;
  if (limits.lines < asked.agents) {
    return `The limit of ${limits.lines} lines is fewer than the agents and holds them back.`;
  }
  return asked.callsPerSecond.mid >= 0.9 * limits.callsPerSecond
    ? `The limit of ${limits.callsPerSecond} calls per second holds this team back.`
    : "";
}
