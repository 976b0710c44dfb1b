import { useJustEnded } from "../acts/useJustEnded";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { callLook } from "../design/states";
import { Elapsed } from "../design/time";
import type { BoardView, CallRow } from "../wire/types";

interface Props {
  board: BoardView;
  campaigns: Map<string, string>;
  agents: Map<string, string>;
  onOpen: (call: CallRow) => void;
}

export function CallsTable({ board, campaigns, agents, onOpen }: Props) {
  const ended = useJustEnded(board.calls);
  const calls = [...board.calls].sort((a, b) => a.since.localeCompare(b.since));
  return (
    <section className="panel" aria-label="Live calls">
      <header className="panel-head">
        <h2>Live calls</h2>
        <span className="panel-note">{calls.length}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="grid-scroll" tabIndex={0} role="region" aria-label="Live calls, scrolling">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">State</th>
              <th scope="col" className="num">
                Time
              </th>
              <th scope="col">Agent</th>
              <th scope="col">Campaign</th>
              <th scope="col">
                <span className="unseen">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <th scope="row" className="cut">
                  {call.party}
                </th>
                <td className={`mark tone-${callLook[call.state].tone}`}>
                  <Icon name={callLook[call.state].icon} />
                  {callLook[call.state].word}
                </td>
                <td className="num">
                  <Elapsed since={call.since} />
                </td>
                <td className="soft">{call.agentId ? (agents.get(call.agentId) ?? call.agentId) : "–"}</td>
                <td className="soft cut">{campaigns.get(call.campaignId) ?? call.campaignId}</td>
                <td className="num">
                  <Button
                    label={`Call with ${call.party}`}
                    icon="menu"
                    iconOnly
                    tone="quiet"
                    size="small"
                    onPress={() => onOpen(call)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {calls.length === 0 && <p className="empty">No call is up.</p>}
        {ended.length > 0 && (
          <div className="just-ended">
            <h3>Just ended</h3>
            <ul aria-label="Calls that just ended">
              {ended.map((call) => (
                <li key={call.id}>
                  <span>
                    {call.party}{" "}
                    <small className="soft">{call.agentId && (agents.get(call.agentId) ?? call.agentId)}</small>
                  </span>
                  <Button label="Why" tone="quiet" size="small" onPress={() => onOpen(call)} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
