import { describe, expect, it } from "vitest";
import type { AgentRow, BoardView, CallRow, CampaignRow } from "../wire/types";
import { moveText, startText, stopText } from "./consequences";

const campaign = (id: string, more: Partial<CampaignRow> = {}) =>
  ({
    id,
    name: id,
    mode: "predictive",
    running: true,
    leads: { ready: 12, leased: 0, done: 0 },
    ...more,
  }) as CampaignRow;
const agent = (id: string, campaignId: string, state: AgentRow["state"], callId?: string) =>
  ({ id, campaignId, state, ...(callId && { callId }) }) as AgentRow;
const call = (id: string, state: CallRow["state"]) => ({ id, campaignId: "east", state }) as CallRow;
const board = (agents: AgentRow[], calls: CallRow[] = []) =>
  ({ agents, calls, campaigns: [campaign("east"), campaign("west")] }) as unknown as BoardView;

describe("what an order will do", () => {
  it("says for whom dialling begins, and for how much work", () => {
    const two = board([agent("a", "east", "Ready"), agent("b", "east", "Ready"), agent("c", "west", "Ready")]);
    expect(startText(campaign("east"), two)).toBe(
      "Dialling begins for 2 ready agents, as the rules and limits allow. 12 work items are ready.",
    );
    expect(startText(campaign("east", { mode: "preview" }), two)).toContain("the agents dial");
    expect(startText(campaign("east"), board([]))).toContain("Nobody has joined");
    expect(startText(campaign("east"), board([agent("a", "east", "Break")]))).toContain(
      "the first agent who becomes ready",
    );
    expect(startText(campaign("east", { leads: { ready: 0, leased: 0, done: 3 } }), two)).toContain(
      "no work item is ready",
    );
  });

  it("says what goes on when a campaign is stopped", () => {
    const calls = [
      call("1", "Ringing"),
      call("2", "Dialing"),
      call("3", "Waiting"),
      call("4", "Talking"),
      call("5", "Parked"),
      call("6", "Ended"),
    ];
    expect(stopText(campaign("east"), board([agent("a", "east", "OnCall", "4")], calls))).toBe(
      "Nothing new is dialled. 2 calls ring on and are still connected; 1 answered still gets an agent; " +
        "1 parked keeps its place in the payer's queue; 1 conversation goes on. 1 agent stays in it, without new calls.",
    );
    expect(stopText(campaign("east"), board([]))).toBe("Nothing new is dialled. No call of it is up.");
  });

  it("says whom a move leaves, and what awaits there", () => {
    const floor = board([agent("a", "east", "OnCall", "4"), agent("b", "west", "Ready")]);
    const a = floor.agents[0] as AgentRow;
    expect(moveText(a, campaign("west"), floor)).toBe(
      "When the outcome of this call is saved. east keeps nobody; west then has 2 for 12 work items that are ready.",
    );
    expect(moveText(a, campaign("west", { running: false }), floor)).toContain("stands still");
    expect(moveText(a, campaign("west", { leads: { ready: 0, leased: 0, done: 0 } }), floor)).toContain(
      "idle until one is",
    );
  });
});
