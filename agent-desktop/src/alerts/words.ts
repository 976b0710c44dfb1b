import type { AlertFigure, AlertRule } from "../wire/alertTypes";

export const figureWords: Record<AlertFigure, string> = {
  "abandoned-today": "Abandoned today, of the cap",
  "abandoned-window": "Abandoned in 30 days, of the cap",
  "oldest-wait": "Oldest wait for an agent",
  "ready-without-calls": "Ready agents, nothing dialled",
  "leads-ready": "Work items left to dial",
  occupancy: "Occupancy of agents",
  "answer-share": "Answer rate",
  "payer-closes": "Payer closes with work left, in",
  "agent-talk": "Agent on one call for",
  "agent-hold": "Agent keeps a party on hold for",
  "agent-wrap-up": "Agent writes up one call for",
  "agent-break-over": "Agent's break beyond its plan",
  "agent-not-responding": "Agent not responding for",
  "switch-down": "Switch down",
  "originate-delay": "Delay of originates",
  "lines-used": "Lines in use",
  "event-backlog": "Events not dealt with",
  "journal-refusing": "Journal takes nothing",
  "store-away": "Store away",
  "speech-down": "No speech",
  "trunk-down": "The carrier is silent",
  "part-down": "Another part down",
};

const units: Record<AlertRule["unit"], string> = {
  share: "%",
  seconds: "s",
  milliseconds: "ms",
  count: "",
  state: "",
};

export function unitOf(rule: AlertRule): string {
  return units[rule.unit];
}

/** A threshold as it is typed: shares in percent. */
export function typed(rule: AlertRule, value: number | undefined): string {
  return value === undefined ? "" : String(rule.unit === "share" ? Number((100 * value).toFixed(2)) : value);
}

/** A typed threshold; undefined when nothing is typed, NaN when it is no number. */
export function threshold(rule: AlertRule, text: string): number | undefined {
  const value = text.trim() === "" ? undefined : Number(text);
  return value !== undefined && rule.unit === "share" ? Number((value / 100).toFixed(6)) : value;
}
