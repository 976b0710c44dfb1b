import { describe, expect, it } from "vitest";
import type { AlertRow } from "../wire/alertTypes";
import type { AgentRow, CallRow } from "../wire/types";
import { byUrgency, levelsOf } from "./levels";
import { agentShown, callShown, EVERYTHING, keepView, savedViews } from "./views";

function memory(first?: string) {
  let kept = first ?? null;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

const agent = { id: "a", name: "Alex Example", campaignId: "north", state: "Ready" } as AgentRow;
const call = { id: "c", campaignId: "north", state: "Held", party: "P. S.", since: "" } as CallRow;
const alert = (id: string, more: Partial<AlertRow>) =>
  ({
    id,
    figure: "oldest-wait",
    subject: "north",
    level: "warning",
    state: "firing",
    raisedAt: "1",
    ...more,
  }) as AlertRow;

describe("views of the board", () => {
  it("should keep, replace and delete views, and survive what is not one", () => {
    const store = memory('[1, {"name": "x"}]');
    expect(savedViews("kim", store)).toEqual([]);
    const filter = { ...EVERYTHING, text: "alex" };
    keepView("kim", { name: "mine", filter }, store);
    keepView("kim", { name: "mine", filter: { ...filter, campaign: "north" } }, store);
    expect(savedViews("kim", store)).toEqual([{ name: "mine", filter: { ...filter, campaign: "north" } }]);
    keepView("kim", { name: "mine", filter: EVERYTHING }, store);
    expect(savedViews("kim", store)).toEqual([]);
    expect(savedViews("kim", memory("{broken"))).toEqual([]);
  });

  it("should choose agents by a state of agents, and calls by one of calls", () => {
    expect(agentShown(agent, { ...EVERYTHING, state: "Held" })).toBe(true);
    expect(agentShown(agent, { ...EVERYTHING, state: "Break" })).toBe(false);
    expect(callShown(call, { ...EVERYTHING, state: "Break" }, "")).toBe(true);
    expect(callShown(call, { ...EVERYTHING, state: "Talking" }, "")).toBe(false);
    expect(callShown(call, { ...EVERYTHING, text: "alex" }, "Alex Example")).toBe(true);
    expect(agentShown(agent, { ...EVERYTHING, campaign: "south" })).toBe(false);
  });
});

describe("alerts on the board", () => {
  it("should come in the order in which somebody must see to them", () => {
    const rows = [
      alert("seen", { state: "acknowledged", level: "critical", raisedAt: "9" }),
      alert("old", { raisedAt: "1" }),
      alert("new", { raisedAt: "2" }),
      alert("worst", { level: "critical" }),
    ];
    expect(byUrgency(rows).map(({ id }) => id)).toEqual(["worst", "new", "old", "seen"]);
    expect(levelsOf(rows.slice(1, 2))("oldest-wait", "north")).toBe("warning");
    expect(levelsOf(rows)("oldest-wait", "south")).toBeUndefined();
  });
});
