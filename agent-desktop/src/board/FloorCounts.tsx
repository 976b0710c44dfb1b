import { Icon } from "../design/Icon";
import { agentLook, callLook, type Look } from "../design/states";
import { Elapsed } from "../design/time";
import type { AgentStateName, BoardView, CallRow } from "../wire/types";

const agentOrder: AgentStateName[] = [
  "Ready",
  "Previewing",
  "Reserved",
  "OnCall",
  "WrapUp",
  "OverLimit",
  "NotResponding",
  "Break",
];

/** What a supervisor asks of the calls, each with the states that it is made of. */
const callGroups: { name: string; look: Look; states: CallRow["state"][] }[] = [
  { name: "Ringing", look: callLook.Ringing, states: ["Dialing", "Ringing"] },
  { name: "Answered", look: callLook.Connecting, states: ["Connecting", "Reminding", "LeavingMessage"] },
  { name: "Waiting", look: callLook.Waiting, states: ["Waiting"] },
  { name: "Talking", look: callLook.Talking, states: ["Talking", "Conference", "Consulting", "HandedOver"] },
  { name: "On hold", look: callLook.Held, states: ["Held"] },
  { name: "Parked", look: callLook.Parked, states: ["Parked", "Orphaned"] },
];

/** How many people and calls are in each state, always in the same order and place. */
export function FloorCounts({ board }: { board: BoardView }) {
  const agents = counted(board.agents);
  const calls = counted(board.calls);
  const waiting = board.calls.filter(({ state }) => state === "Waiting");
  const oldest = waiting.reduce<string | undefined>(
    (first, { since }) => (first === undefined || since < first ? since : first),
    undefined,
  );
  return (
    <div className="counts-both">
      <ul className="counts" aria-label="Agents by state">
        {agentOrder.map((state) => (
          <Count key={state} look={agentLook[state]} name={agentLook[state].word} count={agents.get(state) ?? 0} />
        ))}
      </ul>
      <ul className="counts" aria-label="Calls by state">
        {callGroups.map(({ name, look, states }) => (
          <Count
            key={name}
            look={look}
            name={name}
            count={states.reduce((sum, state) => sum + (calls.get(state) ?? 0), 0)}
            {...(name === "Waiting" && oldest ? { since: oldest } : {})}
          />
        ))}
      </ul>
    </div>
  );
}

function counted(rows: { state: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { state } of rows) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}

function Count({ look, name, count, since }: { look: Look; name: string; count: number; since?: string }) {
  return (
    <li className={`tone-${look.tone} ${count === 0 ? "count-zero" : ""}`}>
      <Icon name={look.icon} />
      <strong>{count}</strong>
      <span>
        {name}
        {since && <Elapsed since={since} className="count-since" />}
      </span>
    </li>
  );
}
