import { agentLook, callLook } from "../design/states";
import type { AgentRow, CallRow } from "../wire/types";

/** What of the floor is shown. Empty texts: all. */
export interface Filter {
  text: string;
  campaign: string;
  state: string;
}

export const EVERYTHING: Filter = { text: "", campaign: "", state: "" };

/** A filter with a name, kept by this browser for this user: a view belongs to the screen it was made for. */
export interface SavedView {
  name: string;
  filter: Filter;
}

const MOST = 20;
const key = (user: string) => `claimline.board.views.${user}`;

export function savedViews(user: string, store: Pick<Storage, "getItem"> = localStorage): SavedView[] {
  try {
    const found: unknown = JSON.parse(store.getItem(key(user)) ?? "[]");
    return Array.isArray(found) ? found.filter(isView).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The views with this one in the place of the one of its name; an empty filter takes it away. */
export function keepView(
  user: string,
  view: SavedView,
  store: Pick<Storage, "getItem" | "setItem"> = localStorage,
): SavedView[] {
  const others = savedViews(user, store).filter(({ name }) => name !== view.name);
  const empty = Object.values(view.filter).every((value) => value === "");
  const next = (empty ? others : [...others, view]).slice(-MOST);
  store.setItem(key(user), JSON.stringify(next));
  return next;
}

function isView(value: unknown): value is SavedView {
  const view = value as SavedView;
  return (
    typeof view?.name === "string" &&
    (["text", "campaign", "state"] as const).every((field) => typeof view.filter?.[field] === "string")
  );
}

/** A state of calls chooses no agents, and the other way round: then all of the others are shown. */
export function agentShown(agent: AgentRow, filter: Filter): boolean {
  return (
    (filter.campaign === "" || agent.campaignId === filter.campaign) &&
    (!(filter.state in agentLook) || agent.state === filter.state) &&
    has(agent.name, filter.text)
  );
}

/** @param agent name of the agent on the call */
export function callShown(call: CallRow, filter: Filter, agent: string): boolean {
  return (
    (filter.campaign === "" || call.campaignId === filter.campaign) &&
    (!(filter.state in callLook) || call.state === filter.state) &&
    (has(call.party, filter.text) || has(agent, filter.text))
  );
}

function has(text: string, part: string): boolean {
  return part === "" || text.toLowerCase().includes(part.toLowerCase());
}
