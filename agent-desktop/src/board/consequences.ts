import type { AgentRow, BoardView, CallRow, CampaignRow } from "../wire/types";

/** What an order will do, in one sentence before it is given: from what is on the board at this moment. Everything here is pure. */

const ringing: CallRow["state"][] = ["Dialing", "Ringing"];
const answered: CallRow["state"][] = ["Waiting", "Connecting"];
const parked: CallRow["state"][] = ["Parked", "Orphaned"];
const over: CallRow["state"][] = ["Ending", "Ended"];

/** Of a campaign that is started. */
export function startText(campaign: CampaignRow, board: BoardView): string {
  const team = here(campaign.id, board);
  const ready = team.filter(({ state }) => state === "Ready").length;
  if (campaign.leads.ready === 0) {
    return "Nothing is dialled yet: no work item is ready. Dialling begins as soon as one is.";
  }
  const work = `${many(campaign.leads.ready, "work item")} ${campaign.leads.ready === 1 ? "is" : "are"} ready.`;
  if (campaign.mode === "reminder") {
    return `Reminders are called at once, as the rules and limits allow: ${work}`;
  }
  if (team.length === 0) {
    return `Nobody has joined this campaign: dialling begins with the first agent who is ready. ${work}`;
  }
  const whom = ready === 0 ? "the first agent who becomes ready" : many(ready, "ready agent");
  return campaign.mode === "preview"
    ? `Work items are given to ${whom} to read; the agents dial. ${work}`
    : `Dialling begins for ${whom}, as the rules and limits allow. ${work}`;
}

/** Of a campaign that is stopped. */
export function stopText(campaign: CampaignRow, board: BoardView): string {
  const calls = board.calls.filter(({ campaignId, state }) => campaignId === campaign.id && !over.includes(state));
  const of = (states: CallRow["state"][]) => calls.filter(({ state }) => states.includes(state)).length;
  const [ring, wait, park] = [of(ringing), of(answered), of(parked)];
  const talk = calls.length - ring - wait - park;
  const going = [
    ring > 0 &&
      `${many(ring, "call")} ${ring === 1 ? "rings" : "ring"} on and ${ring === 1 ? "is" : "are"} still connected`,
    wait > 0 && `${wait} answered still ${wait === 1 ? "gets" : "get"} an agent`,
    park > 0 && `${park} parked ${park === 1 ? "keeps its place" : "keep their places"} in the payer's queue`,
    talk > 0 && `${many(talk, "conversation")} ${talk === 1 ? "goes" : "go"} on`,
  ].filter(Boolean);
  const team = here(campaign.id, board).filter(({ state }) => state !== "Break").length;
  const idle = team === 0 ? "" : ` ${many(team, "agent")} ${team === 1 ? "stays" : "stay"} in it, without new calls.`;
  return `Nothing new is dialled. ${going.length > 0 ? `${going.join("; ")}.` : "No call of it is up."}${idle}`;
}

/** Of an agent who is moved to another campaign. */
export function moveText(agent: AgentRow, to: CampaignRow, board: BoardView): string {
  const when = agent.callId === undefined ? "At once" : "When the outcome of this call is saved";
  const left = agent.campaignId === undefined ? undefined : board.campaigns.find(({ id }) => id === agent.campaignId);
  const remain = left && here(left.id, board).length - 1;
  const leaves = left ? ` ${left.name} keeps ${remain === 0 ? "nobody" : many(remain ?? 0, "agent")};` : "";
  const joins = ` ${to.name} then has ${here(to.id, board).length + 1}`;
  const work = !to.running
    ? ", and stands still: the agent gets no calls until it is started."
    : to.leads.ready === 0
      ? ", and no work item is ready there: the agent is idle until one is."
      : ` for ${many(to.leads.ready, "work item")} that ${to.leads.ready === 1 ? "is" : "are"} ready.`;
  return `${when}.${leaves}${joins}${work}`;
}

function here(campaign: string, board: BoardView): AgentRow[] {
  return board.agents.filter(({ campaignId, state }) => campaignId === campaign && state !== "Offline");
}

function many(count: number, what: string): string {
  return `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;
}
