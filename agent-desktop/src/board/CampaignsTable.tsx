import { Fragment } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import type { BoardView, CallRow, CampaignRow } from "../wire/types";
import { CampaignStrip } from "./CampaignStrip";
import { startText, stopText } from "./consequences";
import { levelsOf } from "./levels";
import { PaceStrip } from "./PaceStrip";

interface Props {
  board: BoardView;
  pending: string | undefined;
  onOrder: (id: string, what: "start" | "stop") => void;
  onPace: (id: string) => void;
  onNew: () => void;
  onCallable: (id: string) => void;
  onHolding: (id: string) => void;
  onFill: (id: string) => void;
  onSchedule: (id: string) => void;
  onWrapUp: (id: string) => void;
  onRecording: (id: string) => void;
  onStrangers: (id: string) => void;
  onMessages: () => void;
  onCallBacks: () => void;
}

/** Columns of the table; a strip below a row is as wide as all of them. */
const COLUMNS = 11;

function byCampaign(calls: CallRow[]): Map<string, CallRow[]> {
  const found = new Map<string, CallRow[]>();
  for (const call of calls) {
    const those = found.get(call.campaignId);
    if (those) {
      those.push(call);
    } else {
      found.set(call.campaignId, [call]);
    }
  }
  return found;
}

export function CampaignsTable(props: Props) {
  const { board, pending, onOrder, onPace, onNew, onMessages, onCallBacks } = props;
  const figures = new Map(board.figures.map((row) => [row.id, row]));
  const levels = levelsOf(board.alerts);
  const calls = byCampaign(board.calls);
  return (
    <section className="panel" aria-label="Campaigns">
      <header className="panel-head">
        <h2>Campaigns</h2>
        <span className="panel-note floor-orders">
          <Button label="Messages" size="small" onPress={onMessages} />
          <Button label="Call-backs" size="small" onPress={onCallBacks} />
          <Button label="New campaign" size="small" onPress={onNew} />
        </span>
      </header>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Campaign</th>
            <th scope="col" className="wide">
              Now
            </th>
            <th scope="col" className="num">
              Leads ready
            </th>
            <th scope="col" className="num">
              Leased
            </th>
            <th scope="col" className="num">
              Done
            </th>
            <th scope="col" className="num">
              Placed
            </th>
            <th scope="col" className="num">
              Answered
            </th>
            <th scope="col" className="num">
              Connected
            </th>
            <th scope="col" className="num">
              Abandoned
            </th>
            <th scope="col" className="num">
              Saved
            </th>
            <th scope="col">
              <span className="unseen">Order</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.campaigns.map((campaign) => (
            <Fragment key={campaign.id}>
              <Row
                campaign={campaign}
                busy={pending === campaign.id}
                says={campaign.running ? stopText(campaign, board) : startText(campaign, board)}
                onOrder={onOrder}
                onCallable={() => props.onCallable(campaign.id)}
                onHolding={() => props.onHolding(campaign.id)}
                onFill={() => props.onFill(campaign.id)}
                onSchedule={() => props.onSchedule(campaign.id)}
                onWrapUp={() => props.onWrapUp(campaign.id)}
                onRecording={() => props.onRecording(campaign.id)}
                onStrangers={() => props.onStrangers(campaign.id)}
              />
              {campaign.pacing && (
                <tr className="pace-row">
                  <td colSpan={COLUMNS}>
                    <PaceStrip
                      pacing={campaign.pacing}
                      mode={campaign.mode}
                      budgets={campaign.audience === "patient"}
                      why={campaign.running && campaign.pacing.bound !== campaign.status ? campaign.pacing.bound : ""}
                      onOpen={() => onPace(campaign.id)}
                    />
                  </td>
                </tr>
              )}
              {(campaign.running || calls.has(campaign.id)) && (
                <tr className="pace-row">
                  <td colSpan={COLUMNS}>
                    <CampaignStrip
                      campaign={campaign}
                      figures={figures.get(campaign.id)}
                      calls={calls.get(campaign.id) ?? []}
                      levels={levels}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {board.campaigns.length === 0 && <p className="empty">No campaigns yet. They appear when claims are imported.</p>}
    </section>
  );
}

function Row({
  campaign,
  busy,
  says,
  onOrder,
  onCallable,
  onHolding,
  onFill,
  onSchedule,
  onWrapUp,
  onRecording,
  onStrangers,
}: {
  campaign: CampaignRow;
  busy: boolean;
  /** What starting or stopping it will do. */
  says: string;
  onOrder: Props["onOrder"];
  onCallable: () => void;
  onHolding: () => void;
  onFill: () => void;
  onSchedule: () => void;
  onWrapUp: () => void;
  onRecording: () => void;
  onStrangers: () => void;
}) {
  const { leads, today } = campaign;
  const what = campaign.running ? "stop" : "start";
  return (
    <tr className={campaign.pacing ? "with-pace" : undefined}>
      <th scope="row">
        <strong>{campaign.name}</strong>
        <small>
          {campaign.audience} · {campaign.mode}
        </small>
      </th>
      <td className={`wide run ${campaign.running ? "tone-go" : "tone-off"}`}>
        <Icon name={campaign.running ? "resume" : "hold"} />
        <span>
          <span className="run-head">
            <strong>{campaign.running ? "Running" : "Stopped"}</strong>
            <span className="run-asks">
              <Button label="Why nothing?" tone="quiet" size="small" onPress={onHolding} />
              <Button label="Who can be called" tone="quiet" size="small" onPress={onCallable} />
            </span>
          </span>
          <small>{campaign.status}</small>
        </span>
      </td>
      <td className={leads.ready === 0 ? "num zero" : "num"}>
        {leads.ready.toLocaleString("en-US")}
        <span className="row-fill">
          <Button label="Fill" tone="quiet" size="small" onPress={onFill} />
        </span>
      </td>
      {[leads.leased, leads.done, today.placed, today.answered, today.connected, today.abandoned, today.saved].map(
        (count, index) => (
          <td key={index} className={count === 0 ? "num zero" : "num"}>
            {count.toLocaleString("en-US")}
          </td>
        ),
      )}
      <td className="num row-orders">
        <Button label="Schedule" tone="quiet" size="small" onPress={onSchedule} />
        {campaign.wrapUp && <Button label="Wrap-up" tone="quiet" size="small" onPress={onWrapUp} />}
        {campaign.recording && <Button label="Recording" tone="quiet" size="small" onPress={onRecording} />}
        {campaign.mode === "reminder" && <Button label="Strangers" tone="quiet" size="small" onPress={onStrangers} />}
        <Button
          label={campaign.running ? "Stop" : "Start"}
          icon={campaign.running ? "hold" : "resume"}
          tone={campaign.running ? "plain" : "go"}
          size="small"
          busy={busy}
          says={says}
          onPress={() => onOrder(campaign.id, what)}
        />
      </td>
    </tr>
  );
}
