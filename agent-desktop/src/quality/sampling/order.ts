/** A sampling rule while it is written. Everything here is pure. */
import type { SamplingRule, SamplingRuleOrder } from "../../wire/qualityTypes";

/** As it is typed: numbers as texts, so that a half-written one is not lost. */
export interface RuleDraft {
  id: string;
  revision: number;
  name: string;
  on: boolean;
  scorecardId: string;
  campaigns: string[];
  teams: string[];
  agents: string;
  perWeek: string;
  draw: SamplingRuleOrder["draw"];
  leastTalkSeconds: string;
  recordedOnly: boolean;
  outcomes: string;
  newDays: string;
  newPerWeek: string;
  troubleDays: string;
  troublePerWeek: string;
  dueDays: string;
  evaluators: string[];
}

export function draftOf(rule: SamplingRule | undefined, scorecardId = ""): RuleDraft {
  const text = (value: number | undefined, otherwise = "") => (value === undefined ? otherwise : String(value));
  return {
    id: rule?.id ?? "",
    revision: rule?.revision ?? 0,
    name: rule?.name ?? "",
    on: rule?.on ?? true,
    scorecardId: rule?.scorecardId ?? scorecardId,
    campaigns: rule?.campaigns ?? [],
    teams: rule?.teams ?? [],
    agents: rule?.agents.join(", ") ?? "",
    perWeek: text(rule?.perWeek, "2"),
    draw: rule?.draw ?? "daily",
    leastTalkSeconds: text(rule?.leastTalkSeconds, "60"),
    recordedOnly: rule?.recordedOnly ?? true,
    outcomes: rule?.outcomes.join(", ") ?? "",
    newDays: text(rule?.newAgents?.days),
    newPerWeek: text(rule?.newAgents?.perWeek),
    troubleDays: text(rule?.afterTrouble?.days),
    troublePerWeek: text(rule?.afterTrouble?.perWeek),
    dueDays: text(rule?.dueDays, "7"),
    evaluators: rule?.evaluators ?? [],
  };
}

export const wordsOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);

const isCount = (text: string) => /^\d{1,5}$/.test(text.trim());

/** What cannot be sent, by field of the order; the server holds the ranges. */
export function faultsOf(draft: RuleDraft): Record<string, string> {
  const wrong: Record<string, string> = {};
  const whole = "Write a whole number";
  for (const field of ["perWeek", "leastTalkSeconds", "dueDays"] as const) {
    if (!isCount(draft[field])) wrong[field] = whole;
  }
  for (const [field, days, perWeek] of [
    ["newAgents", draft.newDays, draft.newPerWeek],
    ["afterTrouble", draft.troubleDays, draft.troublePerWeek],
  ] as const) {
    const said = [days, perWeek].filter((text) => text.trim() !== "");
    if (said.length === 1) wrong[field] = "Write both numbers, or neither";
    else if (!said.every(isCount)) wrong[field] = whole;
  }
  if (!draft.name.trim()) wrong.name = "Give it a name";
  if (!draft.scorecardId) wrong.scorecardId = "Choose a scorecard";
  return wrong;
}

/** What is sent of a draft in which {@link faultsOf} finds no fault. */
export function orderOf(draft: RuleDraft): SamplingRuleOrder {
  const more = (days: string, perWeek: string) =>
    days.trim() === "" ? undefined : { days: Number(days), perWeek: Number(perWeek) };
  const newAgents = more(draft.newDays, draft.newPerWeek);
  const afterTrouble = more(draft.troubleDays, draft.troublePerWeek);
  return {
    revision: draft.revision,
    name: draft.name.trim(),
    on: draft.on,
    scorecardId: draft.scorecardId,
    campaigns: draft.campaigns,
    teams: draft.teams,
    agents: wordsOf(draft.agents),
    perWeek: Number(draft.perWeek),
    draw: draft.draw,
    leastTalkSeconds: Number(draft.leastTalkSeconds),
    recordedOnly: draft.recordedOnly,
    outcomes: wordsOf(draft.outcomes),
    ...(newAgents ? { newAgents } : {}),
    ...(afterTrouble ? { afterTrouble } : {}),
    dueDays: Number(draft.dueDays),
    evaluators: draft.evaluators,
  };
}

/**
 * A rule in a sentence: 2 calls a week of everybody, talk of 60 s or more, recorded, drawn daily, due after 7 days.
 *
 * @param names of campaigns and teams, by id
 */
export function ruleWords(rule: SamplingRule, names: (id: string) => string): string {
  const of =
    rule.teams.length + rule.agents.length === 0
      ? "every agent"
      : [...rule.teams.map((team) => `team ${names(team)}`), ...rule.agents].join(", ");
  return [
    `${rule.perWeek} ${rule.perWeek === 1 ? "call" : "calls"} a week of ${of}`,
    ...(rule.newAgents ? [`${rule.newAgents.perWeek} in an agent's first ${rule.newAgents.days} days`] : []),
    ...(rule.afterTrouble ? [`${rule.afterTrouble.perWeek} after trouble in ${rule.afterTrouble.days} days`] : []),
    ...(rule.campaigns.length > 0 ? [`of ${rule.campaigns.map(names).join(", ")}`] : []),
    ...(rule.leastTalkSeconds > 0 ? [`with ${rule.leastTalkSeconds} s of talk or more`] : []),
    ...(rule.recordedOnly ? ["recorded"] : []),
    ...(rule.outcomes.length > 0 ? [`outcome ${rule.outcomes.join(" or ")}`] : []),
    rule.draw === "daily" ? "drawn day by day" : "drawn after the week",
    `due after ${rule.dueDays} ${rule.dueDays === 1 ? "day" : "days"}`,
  ].join(", ");
}
