import { useCallback, useEffect, useRef, useState } from "react";
import { TakenOut } from "../acts/TakenOut";
import { Button } from "../design/Button";
import { dayAndTime } from "../design/format";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { Counts, Reasons, RuleFault } from "./Counts";
import { Unanswered } from "./Unanswered";
import { useAnswer } from "./useAnswer";
import { Why } from "./Why";
import { WorkItems } from "./WorkItems";
import "./callable.css";
import "./explanation.css";

interface Props {
  api: Api;
  campaign: CampaignRow;
  onClose: () => void;
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** As many as the server lists at most. */
const LISTED = 500;

/** How many of a campaign may be called now, why the others not, and why one work item is not. Loaded when it is opened. */
export default function CallableDialog({ api, campaign, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [refreshed, setRefreshed] = useState(0);
  const [report, countAgain] = useAnswer(
    useCallback(() => api.callable.report(campaign.id), [api, campaign.id]),
    refreshed,
  );
  const [items, listAgain] = useAnswer(
    useCallback(() => api.callable.items(campaign.id, LISTED), [api, campaign.id]),
    refreshed,
  );
  useEffect(() => dialog.current?.showModal(), []);

  const counted = report.value;
  const now = counted ? Date.parse(counted.asOf) : Date.now();
  return (
    <dialog ref={dialog} className="dialog callable" aria-labelledby="callable-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="callable-title">Who can be called: {campaign.name}</h2>
        <span className="panel-note" aria-live="polite">
          {counted && `As of ${dayAndTime(counted.asOf, here, now)}, counted once a minute at most`}
        </span>
        <Button
          label="Refresh"
          size="small"
          busy={report.busy || items.busy}
          onPress={() => setRefreshed(refreshed + 1)}
        />
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {counted && <RuleFault rules={counted.rules} />}
      <Unanswered answer={report} waiting="The work items are being counted." onAgain={countAgain} />
      {counted && <Counts report={counted} />}
      <div className="callable-split">
        <section className="callable-reasons" aria-labelledby="reasons-title">
          <h3 id="reasons-title">Why not now</h3>
          {counted && <Reasons report={counted} />}
          {counted && (
            <small className="rules-version">
              Rules of version {counted.rules.version}, {counted.rules.rules} in all. A work item counts for each of its
              reasons.
            </small>
          )}
        </section>
        <section className="callable-items" aria-labelledby="items-title">
          <h3 id="items-title">Work items</h3>
          <Unanswered answer={items} waiting="They are being read." onAgain={listAgain} />
          {items.value && (
            <WorkItems
              items={items.value}
              open={counted?.open}
              chosen={chosen}
              zone={here}
              now={now}
              onChoose={setChosen}
            />
          )}
          <TakenOut
            api={api}
            campaign={campaign.id}
            refreshed={refreshed}
            onChanged={() => setRefreshed((before) => before + 1)}
          />
        </section>
        <Why
          api={api}
          leadId={chosen}
          refreshed={refreshed}
          zone={here}
          onChanged={() => setRefreshed((before) => before + 1)}
        />
      </div>
    </dialog>
  );
}
