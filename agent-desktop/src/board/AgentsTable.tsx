import { memo } from "react";
import { Button } from "../design/Button";
import { duration } from "../design/format";
import { Icon } from "../design/Icon";
import { agentLook } from "../design/states";
import { Elapsed, useServerNow } from "../design/time";
import { doing } from "../monitor/words";
import type { AlertFigure, AlertRow } from "../wire/alertTypes";
import type { AgentRow, AgentStateName, BoardView, MonitorRow } from "../wire/types";
import { type Levels, levelsOf } from "./levels";
import { useWindow } from "./useWindow";

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

const ranks = new Map(rank.map((state, index) => [state, index]));

/** By state, longest in it first: who needs looking at is near the top of each group. */
export function byStateThenTime(agents: AgentRow[]): AgentRow[] {
  return [...agents].sort(
    (a, b) => (ranks.get(a.state) ?? 0) - (ranks.get(b.state) ?? 0) || order(a.since, b.since) || order(a.name, b.name),
  );
}

/** Without the rules of a language, which cost a hundred times as much. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function AgentsTable({
  board,
  agents,
  campaigns,
  onListen,
  onOrder,
}: {
  board: BoardView;
  /** Those that the filter leaves. */
  agents: AgentRow[];
  campaigns: Map<string, string>;
  onListen: (agent: AgentRow) => void;
  onOrder: (agent: AgentRow) => void;
}) {
  const nodes = board.nodes.length > 1;
  const rows = byStateThenTime(agents);
  const seen = useWindow(rows.length);
  const levels = levelsOf(board.alerts);
  const monitored = new Map<string, MonitorRow[]>();
  for (const monitor of board.monitors) {
    monitored.set(monitor.agentId, [...(monitored.get(monitor.agentId) ?? []), monitor]);
  }
  return (
    <section className="panel" aria-label="Agents">
      <header className="panel-head">
        <h2>Agents</h2>
        <span className="panel-note">
          {rows.length === board.agents.length ? rows.length : `${rows.length} of ${board.agents.length}`}
        </span>
      </header>
      <div
        className="grid-scroll"
        ref={seen.box}
        onScroll={seen.onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label="Agents, scrolling"
      >
        <table className={`grid ${seen.long ? "grid-long" : ""}`} aria-rowcount={rows.length + 1}>
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
            {seen.before > 0 && <tr className="grid-gap" style={{ height: seen.before }} />}
            {rows.slice(seen.first, seen.last).map((agent) => (
              <Row
                key={agent.id}
                agent={agent}
                campaign={agent.campaignId ? (campaigns.get(agent.campaignId) ?? agent.campaignId) : "–"}
                monitors={monitored.get(agent.id)}
                node={nodes}
                level={worst(levels, agent)}
                onListen={onListen}
                onOrder={onOrder}
              />
            ))}
            {seen.after > 0 && <tr className="grid-gap" style={{ height: seen.after }} />}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p className="empty">{board.agents.length === 0 ? "Nobody is signed in." : "The filter leaves nobody."}</p>
        )}
      </div>
    </section>
  );
}

const figures: AlertFigure[] = [
  "agent-hold",
  "agent-talk",
  "agent-wrap-up",
  "agent-break-over",
  "agent-not-responding",
];

/** The worst that the alerts say of an agent. */
function worst(levels: Levels, agent: AgentRow): AlertRow["level"] | undefined {
  const said = figures.map((figure) => levels(figure, agent.id));
  return said.includes("critical") ? "critical" : said.find((level) => level !== undefined);
}

const Row = memo(function Row({
  agent,
  campaign,
  monitors,
  node,
  level,
  onListen,
  onOrder,
}: {
  agent: AgentRow;
  campaign: string;
  monitors: MonitorRow[] | undefined;
  node: boolean;
  level: AlertRow["level"] | undefined;
  onListen: (agent: AgentRow) => void;
  onOrder: (agent: AgentRow) => void;
}) {
  const look = agentLook[agent.state];
  return (
    <tr>
      <th scope="row">{agent.name}</th>
      <td className={`mark tone-${look.tone}`}>
        <Icon name={look.icon} />
        {look.word}
        {agent.reason && <small>{agent.reason}</small>}
        {agent.plannedSeconds !== undefined && <OverRun agent={agent} />}
      </td>
      <td className={level ? `num mark level-${level}` : "num"}>
        {level && <Icon name={level === "critical" ? "stop" : "warning"} />}
        {level && <span className="unseen">({level})</span>}
        <Elapsed since={agent.since} />
      </td>
      <td className="soft cut">{campaign}</td>
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
          control={agent.headset === "Up" ? { allowed: true } : { allowed: false, why: "The agent's headset is off." }}
          onPress={() => onListen(agent)}
        />
        {monitors?.map((monitor) => (
          <small key={monitor.id} className="monitored">
            {monitor.name} {doing[monitor.how]}
          </small>
        ))}
      </td>
      {node && <td className="soft">{agent.node}</td>}
    </tr>
  );
});

/** A break past its plan: said, not shouted. */
function OverRun({ agent }: { agent: AgentRow }) {
  const now = useServerNow();
  const planned = agent.plannedSeconds;
  const over = planned === undefined ? 0 : now - Date.parse(agent.since) - planned * 1000;
  return over >= 1000 ? <small className="over-run">{duration(over)} over its plan</small> : null;
}
