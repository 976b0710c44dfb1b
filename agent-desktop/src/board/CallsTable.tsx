import { memo } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { callLook } from "../design/states";
import { Elapsed } from "../design/time";
import type { CallRow } from "../wire/types";
import { useWindow } from "./useWindow";

interface Props {
  /** Those that the filter leaves. */
  calls: CallRow[];
  /** How many there are. */
  all: number;
  campaigns: Map<string, string>;
  agents: Map<string, string>;
  onOpen: (call: CallRow) => void;
}

/** The calls that go on, the longest in its state first. */
export function CallsTable({ calls, all, campaigns, agents, onOpen }: Props) {
  const rows = [...calls].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const seen = useWindow(rows.length);
  return (
    <div
      className="grid-scroll"
      ref={seen.box}
      onScroll={seen.onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label="Live calls, scrolling"
    >
      <table className={`grid ${seen.long ? "grid-long" : ""}`} aria-rowcount={rows.length + 1}>
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
          {seen.before > 0 && <tr className="grid-gap" style={{ height: seen.before }} />}
          {rows.slice(seen.first, seen.last).map((call) => (
            <Row
              key={call.id}
              call={call}
              onOpen={onOpen}
              agent={call.agentId ? (agents.get(call.agentId) ?? call.agentId) : "–"}
              campaign={campaigns.get(call.campaignId) ?? call.campaignId}
            />
          ))}
          {seen.after > 0 && <tr className="grid-gap" style={{ height: seen.after }} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="empty">{all === 0 ? "No call is up." : "The filter leaves no call."}</p>}
    </div>
  );
}

const Row = memo(function Row({
  call,
  agent,
  campaign,
  onOpen,
}: {
  call: CallRow;
  agent: string;
  campaign: string;
  onOpen: (call: CallRow) => void;
}) {
  const look = callLook[call.state];
  return (
    <tr>
      <th scope="row" className="cut">
        {call.party}
      </th>
      <td className={`mark tone-${look.tone}`}>
        <Icon name={look.icon} />
        {look.word}
      </td>
      <td className="num">
        <Elapsed since={call.since} />
      </td>
      <td className="soft">{agent}</td>
      <td className="soft cut">{campaign}</td>
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
  );
});
