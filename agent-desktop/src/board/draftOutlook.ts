import type { CampaignPacing, CampaignRow, PacingLimits, PacingSteering } from "../wire/types";
import type { WhatIfQuestion } from "../wire/whatIfTypes";

/** What is asked about the draft of a pace before it can be set. Everything here is pure. */

/** Most agents that are simulated. */
export const mostAgents = 1000;

/** The agents of the question as they are typed; what is wrong with them, before the server is asked. */
export function readAgents(typed: string): { agents?: number; wrong?: string } {
  const agents = typed.trim() === "" ? Number.NaN : Number(typed);
  return Number.isInteger(agents) && agents >= 1 && agents <= mostAgents
    ? { agents }
    : { wrong: `A whole number, 1 to ${mostAgents}.` };
}

/** The steering as it is typed; nothing while the fixed lines are no number. */
export function steeringOf(by: PacingSteering["by"], lines: string): PacingSteering | undefined {
  if (by !== "fixed") {
    return { by };
  }
  const linesPerAgent = lines.trim() === "" ? Number.NaN : Number(lines);
  return Number.isFinite(linesPerAgent) ? { by, linesPerAgent } : undefined;
}

/** Whether a draft is what is set already. */
export function unchanged(pacing: CampaignPacing, limits: PacingLimits, steering: PacingSteering): boolean {
  const now = pacing.limits;
  return (
    now.abandonCap === limits.abandonCap &&
    now.callsPerSecond === limits.callsPerSecond &&
    now.lines === limits.lines &&
    now.linesPerAgent === limits.linesPerAgent &&
    (now.withdraws ?? true) === (limits.withdraws ?? true) &&
    pacing.steering.by === steering.by &&
    pacing.steering.linesPerAgent === steering.linesPerAgent
  );
}

/** The question about a draft; nothing where no simulation can answer it, or the draft is not whole yet. */
export function questionOf(
  campaign: CampaignRow,
  draft: { limits?: PacingLimits | undefined; steering?: PacingSteering | undefined; agents?: number | undefined },
): WhatIfQuestion | undefined {
  const { limits, steering, agents } = draft;
  return campaign.mode === "predictive" && limits && steering && agents ? { limits, steering, agents } : undefined;
}

/** What is sure of a campaign whose calls nothing learns from, so that nothing of it can be simulated. */
export function notSimulated(
  campaign: CampaignRow,
  pacing: CampaignPacing,
  limits: PacingLimits | undefined,
): string[] {
  const said = [
    `Nothing of this pace can be simulated: only a predictive campaign learns how its calls go. ${sure(campaign)}`,
  ];
  if (limits && campaign.mode === "progressive" && limits.lines < pacing.working) {
    said.push(
      `${many(limits.lines, "line")} for ${many(pacing.working, "agent")} at work: the others wait until a line is free.`,
    );
  }
  if (limits && limits.lines < pacing.lines) {
    said.push(
      `${many(pacing.lines, "line")} are in use now. They go on; nothing is dialled until there are fewer than ${limits.lines}.`,
    );
  }
  if (limits && limits.callsPerSecond < 1 && limits.callsPerSecond > 0) {
    said.push(`One call is started every ${Math.round(10 / limits.callsPerSecond) / 10} s at most.`);
  }
  return said;
}

function sure(campaign: CampaignRow): string {
  switch (campaign.mode) {
    case "reminder":
      return "Its calls need no agent: as many are made as these limits leave.";
    case "preview":
      return "Its agents dial themselves.";
    default:
      return "What is sure: no more lines ring than agents are ready, so nobody who answers is without one.";
  }
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
