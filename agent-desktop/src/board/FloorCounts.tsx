import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import type { AgentStateName, BoardView } from "../wire/types";

const order: AgentStateName[] = [
  "Ready",
  "Previewing",
  "Reserved",
  "OnCall",
  "WrapUp",
  "OverLimit",
  "NotResponding",
  "Break",
];

/** How many people are in each state, always in the same order and place. */
export function FloorCounts({ board }: { board: BoardView }) {
  return (
    <ul className="counts" aria-label="Agents by state">
      {order.map((state) => {
        const look = agentLook[state];
        const count = board.agents.filter((agent) => agent.state === state).length;
        return (
          <li key={state} className={`tone-${look.tone} ${count === 0 ? "count-zero" : ""}`}>
            <Icon name={look.icon} />
            <strong>{count}</strong>
            <span>{look.word}</span>
          </li>
        );
      })}
      <li className="count-calls">
        <strong>{board.calls.length}</strong>
        <span>{board.calls.length === 1 ? "live call" : "live calls"}</span>
      </li>
    </ul>
  );
}
