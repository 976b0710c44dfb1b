import { Button } from "../design/Button";
import { duration } from "../design/format";
import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import { Elapsed, useServerNow } from "../design/time";
import { doing } from "../monitor/words";
import type { AgentRow, AgentStateName, BoardView } from "../wire/types";

const rank: AgentStateName[] = [
  "NotResponding",
  "OverLimit",
  "OnCall",
  "Reserved",
  "Previewing",
  "WrapUp",
  "Ready",
  "Break",
  "Offline",
];

/** By state, longest in it first: who needs looking at is near the top of each group. */
export function byStateThenTime(agents: AgentRow[]): AgentRow[] {
  return [...agents].sort(
    (a, b) =>
      rank.indexOf(a.state) - rank.indexOf(b.state) || a.since.localeCompare(b.since) || a.name.localeCompare(b.name),
  );
}

export function AgentsTable({
  board,
  campaigns,
  onListen,
  onOrder,
}: {
  board: BoardView;
  campaigns: Map<string, string>;
  onListen: (agent: AgentRow) => void;
  onOrder: (agent: AgentRow) => void;
}) {
  const nodes = board.nodes.length > 1;
  return (
    <section className="panel" aria-label="Agents">
      <header className="panel-head">
        <h2>Agents</h2>
        <span className="panel-note">{board.agents.length}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="grid-scroll" tabIndex={0} role="region" aria-label="Agents, scrolling">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Agent</th>
              <th scope="col">State</th>
              <th scope="col" className="num">
                Time
              </th>
              <th scope="col">Campaign</th>
              <th scope="col">Headset</th>
              <th scope="col">Line</th>
              {nodes && <th scope="col">Node</th>}
            </tr>
          </thead>
          <tbody>
            {byStateThenTime(board.agents).map((agent) => (
              <tr key={agent.id}>
                <th scope="row">{agent.name}</th>
                <td className={`mark tone-${agentLook[agent.state].tone}`}>
                  <Icon name={agentLook[agent.state].icon} />
                  {agentLook[agent.state].word}
                  {agent.reason && <small>{agent.reason}</small>}
                  <OverRun agent={agent} />
                </td>
                <td className="num">
                  <Elapsed since={agent.since} />
                </td>
                <td className="soft cut">
                  {agent.campaignId ? (campaigns.get(agent.campaignId) ?? agent.campaignId) : "–"}
                </td>
                <td className={agent.headset === "Up" ? "soft" : "mark tone-pause"}>
                  {agent.headset === "Up" ? "On" : agent.headset === "Connecting" ? "Connecting" : "Off"}
                </td>
                <td>
                  <Button
                    label={`Orders for ${agent.name}`}
                    icon="menu"
                    iconOnly
                    tone="quiet"
                    size="small"
                    onPress={() => onOrder(agent)}
                  />
                  <Button
                    label={`Listen to ${agent.name}`}
                    icon="headset"
                    iconOnly
                    tone="quiet"
                    size="small"
                    control={
                      agent.headset === "Up"
                        ? { allowed: true }
                        : { allowed: false, why: "The agent's headset is off." }
                    }
                    onPress={() => onListen(agent)}
                  />
                  {board.monitors
                    .filter((monitor) => monitor.agentId === agent.id)
                    .map((monitor) => (
                      <small key={monitor.id} className="monitored">
                        {monitor.name} {doing[monitor.how]}
                      </small>
                    ))}
                </td>
                {nodes && <td className="soft">{agent.node}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        {board.agents.length === 0 && <p className="empty">Nobody is signed in.</p>}
      </div>
    </section>
  );
}

/** A break past its plan: said, not shouted. */
function OverRun({ agent }: { agent: AgentRow }) {
  const now = useServerNow();
  const planned = agent.plannedSeconds;
  const over = planned === undefined ? 0 : now - Date.parse(agent.since) - planned * 1000;
  return over >= 1000 ? <small className="over-run">{duration(over)} over its plan</small> : null;
}
