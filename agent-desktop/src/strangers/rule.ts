import type { BoardView, CampaignRow } from "../wire/types";

/** Who takes the calls of strangers, as docs/reminders.md has it. Everything here is pure. */

/** The reminder campaigns that could take them: those that call from the number, by name; all of them when none does. */
export function takersOf(board: BoardView, callingFrom: string[]): CampaignRow[] {
  const reminders = board.campaigns.filter(({ mode }) => mode === "reminder").sort((a, b) => order(a.name, b.name));
  const here = reminders.filter(({ id }) => callingFrom.includes(id));
  return here.length > 0 ? here : reminders;
}

/** Which of them the usual rule gives a call that comes now: one that runs with an agent free, else one that runs, else any. */
export function usualTaker(board: BoardView, takers: CampaignRow[]): CampaignRow | undefined {
  const free = new Set(board.agents.filter(({ state }) => state === "Ready").map(({ campaignId }) => campaignId));
  return (
    takers.find(({ id, running }) => running && free.has(id)) ?? takers.find(({ running }) => running) ?? takers[0]
  );
}

/** What the usual rule would do with a call that came now, in a sentence. */
export function usualText(board: BoardView, takers: CampaignRow[]): string {
  const taker = usualTaker(board, takers);
  if (!taker) {
    return "There is no reminder campaign to take a call.";
  }
  const ready = board.agents.filter(({ state, campaignId }) => state === "Ready" && campaignId === taker.id).length;
  const why = !taker.running
    ? "none runs, and it is the first by name"
    : ready > 0
      ? `it runs and has ${ready === 1 ? "1 agent" : `${ready} agents`} ready`
      : "it runs; none that runs has an agent ready";
  return `Now that would be ${taker.name}: ${why}.`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
