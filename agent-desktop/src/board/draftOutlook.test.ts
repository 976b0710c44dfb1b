import { describe, expect, it } from "vitest";
import type { CampaignPacing, CampaignRow } from "../wire/types";
import { notSimulated, questionOf, readAgents, steeringOf, unchanged } from "./draftOutlook";

const limits = { abandonCap: 0.03, callsPerSecond: 10, lines: 60, linesPerAgent: 6, withdraws: true };
const pacing = { limits, steering: { by: "automatic" }, working: 4, lines: 9 } as unknown as CampaignPacing;
const campaign = (mode: CampaignRow["mode"]) => ({ id: "c", mode, audience: "patient" }) as CampaignRow;

describe("the draft of a pace", () => {
  it("is asked about when it is whole, of a campaign that learns", () => {
    const draft = { limits, steering: { by: "progressive" as const }, agents: 4 };
    expect(questionOf(campaign("predictive"), draft)).toEqual(draft);
    expect(questionOf(campaign("predictive"), { ...draft, steering: undefined })).toBeUndefined();
    expect(questionOf(campaign("predictive"), { ...draft, agents: undefined })).toBeUndefined();
    expect(questionOf(campaign("progressive"), draft)).toBeUndefined();
  });

  it("is what is set only when every part is", () => {
    expect(unchanged(pacing, { ...limits }, { by: "automatic" })).toBe(true);
    expect(unchanged(pacing, { ...limits, lines: 61 }, { by: "automatic" })).toBe(false);
    expect(unchanged(pacing, { ...limits, withdraws: false }, { by: "automatic" })).toBe(false);
    expect(unchanged(pacing, limits, { by: "fixed", linesPerAgent: 2 })).toBe(false);
  });

  it.each(["0", "1001", "2.5", "", "ten"])("is not asked about for %j agents", (typed) => {
    expect(readAgents(typed).wrong).toContain("1 to 1000");
  });

  it("is read for the agents and lines that are typed", () => {
    expect(readAgents(" 25 ")).toEqual({ agents: 25 });
    expect(steeringOf("fixed", "2.5")).toEqual({ by: "fixed", linesPerAgent: 2.5 });
    expect(steeringOf("fixed", "two")).toBeUndefined();
    expect(steeringOf("automatic", "two")).toEqual({ by: "automatic" });
  });

  it("says what is sure where nothing can be simulated", () => {
    const [first, ...more] = notSimulated(campaign("progressive"), pacing, {
      ...limits,
      lines: 3,
      callsPerSecond: 0.4,
    });
    expect(first).toContain("no more lines ring than agents are ready");
    expect(more).toEqual([
      "3 lines for 4 agents at work: the others wait until a line is free.",
      "9 lines are in use now. They go on; nothing is dialled until there are fewer than 3.",
      "One call is started every 2.5 s at most.",
    ]);
    expect(notSimulated(campaign("reminder"), pacing, limits)).toHaveLength(1);
  });
});
