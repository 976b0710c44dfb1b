import { useJustEnded } from "../acts/useJustEnded";
import { Button } from "../design/Button";
import { duration } from "../design/format";
import { Icon } from "../design/Icon";
import { Elapsed, useServerNow } from "../design/time";
import type { GatewayRow, PayerRow, ZoneRow } from "../wire/alertTypes";
import type { BoardView, CallRow } from "../wire/types";
import { CallsTable } from "./CallsTable";
import type { Levels } from "./levels";
import { type Parked, parkedByPayer } from "./parked";

export type AroundName = "calls" | "payers" | "zones" | "gateways";

interface Props {
  board: BoardView;
  calls: CallRow[];
  campaigns: Map<string, string>;
  agents: Map<string, string>;
  levels: Levels;
  onOpen: (call: CallRow) => void;
  shown: AroundName;
  onShow: (name: AroundName) => void;
}

const names: Record<AroundName, string> = {
  calls: "Live calls",
  payers: "Payers",
  zones: "Callable now",
  gateways: "Lines and health",
};

/** What is around the agents: calls, payers' lines, whom the clock lets be called, and what carries it all. One at a time. */
export function Around(props: Props) {
  const { board, shown, onShow, levels } = props;
  const ended = useJustEnded(board.calls);
  const counts: Record<AroundName, number> = {
    calls: board.calls.length,
    payers: board.payers.length,
    zones: board.zones.reduce((sum, zone) => sum + zone.now, 0),
    gateways: board.gateways.length,
  };
  return (
    <section className="panel" aria-label={names[shown]}>
      <header className="panel-head around-tabs" role="tablist" aria-label="Around the agents">
        {(Object.keys(names) as AroundName[]).map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={shown === name}
            className="around-tab"
            onClick={() => onShow(name)}
          >
            {names[name]}{" "}
            <small>
              {counts[name].toLocaleString("en-US")}
              {name === "zones" && board.zones.some(({ looked, open }) => looked < open) && "+"}
            </small>
          </button>
        ))}
      </header>
      {shown === "calls" && (
        <>
          <CallsTable
            calls={props.calls}
            all={board.calls.length}
            campaigns={props.campaigns}
            agents={props.agents}
            onOpen={props.onOpen}
          />
          <JustEnded calls={ended} agents={props.agents} onOpen={props.onOpen} />
        </>
      )}
      {shown === "payers" && <Payers payers={board.payers} parked={parkedByPayer(board.calls)} levels={levels} />}
      {shown === "zones" && <Zones zones={board.zones} />}
      {shown === "gateways" && <Gateways gateways={board.gateways} levels={levels} />}
    </section>
  );
}

function JustEnded({
  calls,
  agents,
  onOpen,
}: {
  calls: CallRow[];
  agents: Map<string, string>;
  onOpen: (call: CallRow) => void;
}) {
  if (calls.length === 0) {
    return null;
  }
  return (
    <div className="just-ended">
      <h3>Just ended</h3>
      <ul aria-label="Calls that just ended">
        {calls.map((call) => (
          <li key={call.id}>
            <span>
              {call.party} <small className="soft">{call.agentId && (agents.get(call.agentId) ?? call.agentId)}</small>
            </span>
            <Button label="Why" tone="quiet" size="small" onPress={() => onOpen(call)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Payers({ payers, parked, levels }: { payers: PayerRow[]; parked: Parked[]; levels: Levels }) {
  const now = useServerNow();
  const rows = [...payers].sort(
    (a, b) =>
      Number(b.open ?? false) - Number(a.open ?? false) || (a.changesAt ?? "~").localeCompare(b.changesAt ?? "~"),
  );
  return (
    <div className="grid-scroll">
      {parked.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Held in the queue of</th>
              <th scope="col" className="num">
                Calls parked
              </th>
              <th scope="col" className="num">
                Longest hold
              </th>
            </tr>
          </thead>
          <tbody>
            {parked.map(({ payer, count, since }) => (
              <tr key={payer}>
                <th scope="row" className="cut">
                  {payer}
                </th>
                <td className="num">{count}</td>
                <td className="num">
                  <Elapsed since={since} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Payer</th>
            <th scope="col">Line</th>
            <th scope="col" className="num">
              Work left
            </th>
            <th scope="col">Hours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((payer) => {
            const level = levels("payer-closes", payer.id);
            const left = payer.changesAt ? duration(Date.parse(payer.changesAt) - now) : "";
            return (
              <tr key={payer.id}>
                <th scope="row" className="cut">
                  {payer.id}
                </th>
                <td className={level ? `mark level-${level}` : `mark tone-${payer.open ? "go" : "off"}`}>
                  <Icon name={level ? "warning" : payer.open ? "ready" : "offline"} />
                  {payer.open === undefined ? "Hours not known" : payer.open ? `Closes in ${left}` : `Opens in ${left}`}
                </td>
                <td className={payer.left === 0 ? "num zero" : "num"}>{payer.left.toLocaleString("en-US")}</td>
                <td className="soft">{payer.hours}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="empty">No payer is listed in the settings.</p>}
    </div>
  );
}

function Zones({ zones }: { zones: ZoneRow[] }) {
  const partly = zones.some(({ looked, open }) => looked < open);
  return (
    <div className="grid-scroll">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Patients in</th>
            <th scope="col" className="num">
              Now
            </th>
            <th scope="col" className="num">
              Later today
            </th>
            <th scope="col" className="num">
              Later
            </th>
            <th scope="col" className="num">
              Not as things are
            </th>
            {partly && (
              <th scope="col" className="num">
                Looked at
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.id}>
              <th scope="row">
                {zoneText(zone.id)}
                {zone.stopped > 0 && (
                  <small className="soft">{zone.stopped.toLocaleString("en-US")} of now in stopped campaigns</small>
                )}
              </th>
              {[zone.now, zone.laterToday, zone.later, zone.blocked].map((count, index) => (
                <td key={index} className={count === 0 ? "num zero" : "num"}>
                  {count.toLocaleString("en-US")}
                </td>
              ))}
              {partly && <td className="num soft">{lookedAt(zone)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {partly && (
        <p className="empty">
          Of each campaign the 2,000 most valuable open work items are looked at; these counts are of those alone.
        </p>
      )}
      {zones.length === 0 && (
        <p className="empty">
          Counted each minute, campaigns that stand still every ten; a minute after the first is there.
        </p>
      )}
    </div>
  );
}

/** How much of the worklists that have patients in a zone its counts speak of. */
function lookedAt({ looked, open }: ZoneRow): string {
  const number = (count: number) => count.toLocaleString("en-US");
  return looked < open ? `${number(looked)} of ${number(open)}` : "all";
}

function zoneText(zone: string): string {
  return zone === "several"
    ? "More than one possible zone"
    : zone === "unknown"
      ? "Zone not known"
      : zone.replaceAll("_", " ");
}

function Gateways({ gateways, levels }: { gateways: GatewayRow[]; levels: Levels }) {
  return (
    <div className="grid-scroll gateways">
      {gateways.map((gateway) => (
        <Gateway key={gateway.id} gateway={gateway} levels={levels} />
      ))}
    </div>
  );
}

function Gateway({ gateway, levels }: { gateway: GatewayRow; levels: Levels }) {
  const line = gateway.switch;
  const marks: [string, string, ReturnType<Levels>][] = [
    ["Switch", line.up ? `up, answers in ${line.roundTripMs} ms` : "down", levels("switch-down", gateway.id)],
    ["Lines in use", `${line.lines} of ${line.most}`, levels("lines-used", gateway.id)],
    ["Originate delay", `${line.delayMs} ms`, levels("originate-delay", gateway.id)],
    ["Held back", String(line.queued), undefined],
    ["Event backlog", String(line.backlog), levels("event-backlog", gateway.id)],
  ];
  return (
    <article className="gateway">
      <h3>{gateway.id}</h3>
      <dl>
        {marks.map(([name, value, level]) => (
          <div key={name} className={level ? `level-${level}` : ""}>
            <dt>{name}</dt>
            <dd>
              {level && <Icon name="warning" />}
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <ul>
        {gateway.parts.map((part) => (
          <li key={part.name} className={part.ok ? "tone-go" : "tone-stop"}>
            <Icon name={part.ok ? "check" : "warning"} />
            <strong>{part.name}</strong> <span className="soft">{part.text}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
