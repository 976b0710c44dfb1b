import type { LocalHours, ReminderPlan } from "../wire/reminderTypes";
import { type Line, linesOf, ruleOf } from "./rules";

export type Weekday = LocalHours["days"][number];
export const weekdays: Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** A plan as it is typed. */
export interface Draft {
  campaignId: string;
  strategyId: string;
  /** Undefined when the rule says more than lines can; it is then kept as it is. */
  lines: Line[] | undefined;
  choose: ReminderPlan["choose"];
  days: Weekday[];
  from: string;
  to: string;
  starts: string;
  ends: string;
  zone: string;
  callsPerSecond: string;
  concurrent: string;
  callSeconds: string;
  daily: string;
  liveCampaignId: string;
}

/** A new one, from today on. */
export function newDraft(today: string, zone: string): Draft {
  return {
    campaignId: "",
    strategyId: "",
    lines: [],
    choose: { all: [] },
    days: weekdays.slice(0, 5),
    from: "09:00",
    to: "17:00",
    starts: today,
    ends: "",
    zone,
    callsPerSecond: "2",
    concurrent: "60",
    callSeconds: "45",
    daily: "5000",
    liveCampaignId: "",
  };
}

export function draftOf(plan: ReminderPlan): Draft {
  return {
    campaignId: plan.campaignId,
    strategyId: plan.strategyId,
    lines: linesOf(plan.choose as Record<string, unknown>),
    choose: plan.choose,
    days: plan.schedule.days,
    from: plan.window.from,
    to: plan.window.to,
    starts: plan.schedule.starts,
    ends: plan.schedule.ends ?? "",
    zone: plan.schedule.zone,
    callsPerSecond: String(plan.rate.callsPerSecond),
    concurrent: String(plan.rate.concurrent),
    callSeconds: String(plan.rate.callSeconds),
    daily: String(plan.rate.daily),
    liveCampaignId: plan.liveCampaignId,
  };
}

export interface Read {
  plan?: ReminderPlan;
  /** By field of the contract; rules by their line. */
  wrong: Record<string, string>;
  wrongLines: Record<number, string>;
}

/** The plan that was typed, or what is wrong with it. */
export function readDraft(draft: Draft): Read {
  const wrong: Record<string, string> = {};
  const must = (field: string, holds: boolean, says: string) => {
    if (!holds) wrong[field] = says;
  };
  const rate = {
    callsPerSecond: Number(draft.callsPerSecond),
    concurrent: Number(draft.concurrent),
    callSeconds: Number(draft.callSeconds),
    daily: Number(draft.daily),
  };
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  must("campaignId", draft.campaignId !== "", "Choose the campaign that calls.");
  must("strategyId", draft.strategyId !== "", "Choose a strategy.");
  must("liveCampaignId", draft.liveCampaignId !== draft.campaignId, "Choose another campaign, one with agents.");
  must("liveCampaignId", draft.liveCampaignId !== "", "Choose whose agents call those without consent.");
  must("window", draft.from < draft.to, "The hours must end after they begin.");
  must("days", draft.days.length > 0, "Choose at least one day.");
  must("schedule", draft.ends === "" || draft.ends >= draft.starts, "The last day must not be before the first.");
  must("starts", /^\d{4}-\d{2}-\d{2}$/.test(draft.starts), "Give the first day.");
  must("callsPerSecond", rate.callsPerSecond > 0 && rate.callsPerSecond <= 100, "Above 0, at most 100.");
  must("concurrent", within(rate.concurrent, 1, 5_000), "1 to 5000.");
  must("callSeconds", within(rate.callSeconds, 5, 600), "5 to 600.");
  must("daily", within(rate.daily, 1, 1_000_000), "1 to 1000000.");
  const { rule, wrong: wrongLines } = draft.lines ? ruleOf(draft.lines) : { rule: draft.choose, wrong: {} };
  if (!rule || Object.keys(wrong).length > 0) {
    return { wrong, wrongLines };
  }
  return { plan: planOf(draft, rule, rate), wrong, wrongLines };
}

function planOf(draft: Draft, choose: ReminderPlan["choose"], rate: ReminderPlan["rate"]): ReminderPlan {
  const { campaignId, strategyId, liveCampaignId, days, from, to, zone, starts, ends } = draft;
  return {
    campaignId,
    strategyId,
    choose,
    window: { days, from, to },
    schedule: { zone, starts, days, ...(ends === "" ? {} : { ends }) },
    rate,
    liveCampaignId,
  };
}
