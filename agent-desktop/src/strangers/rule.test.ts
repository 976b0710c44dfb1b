import { describe, expect, it } from "vitest";
import type { AgentRow, BoardView, CampaignRow } from "../wire/types";
import { takersOf, usualTaker, usualText } from "./rule";

const campaign = (id: string, running: boolean, mode: CampaignRow["mode"] = "reminder") =>
  ({ id, name: id, running, mode }) as CampaignRow;
const ready = (campaignId: string) => ({ id: `of-${campaignId}`, campaignId, state: "Ready" }) as AgentRow;
const board = (campaigns: CampaignRow[], agents: AgentRow[] = []) => ({ campaigns, agents }) as unknown as BoardView;

describe("the calls of strangers", () => {
  it("are taken by reminder campaigns that call from the number, or by any when none does", () => {
    const floor = board([campaign("west", true), campaign("east", true), campaign("balances", true, "predictive")]);
    expect(takersOf(floor, ["west", "balances"]).map(({ id }) => id)).toEqual(["west"]);
    expect(takersOf(floor, ["balances"]).map(({ id }) => id)).toEqual(["east", "west"]);
  });

  it.each([
    ["one that runs and has an agent ready", [campaign("a", true), campaign("b", true)], [ready("b")], "b"],
    ["else one that runs", [campaign("a", false), campaign("b", true)], [ready("a")], "b"],
    ["else the first by name", [campaign("a", false), campaign("b", false)], [], "a"],
  ])("go by the usual rule to %s", (_, takers, agents, id) => {
    expect(usualTaker(board(takers, agents), takers)?.id).toBe(id);
  });

  it("have it said who that is now, and why", () => {
    const takers = [campaign("a", true)];
    expect(usualText(board(takers, [ready("a")]), takers)).toBe("Now that would be a: it runs and has 1 agent ready.");
    expect(usualText(board(takers), takers)).toContain("none that runs has an agent ready");
    expect(usualText(board([]), [])).toContain("no reminder campaign");
  });
});
