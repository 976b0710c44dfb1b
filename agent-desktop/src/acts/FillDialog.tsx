import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import type { WorklistReport } from "../wire/actsApi";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { Answered } from "./Answered";
import { useAct } from "./useAct";
import { addedWords } from "./words";
import "./acts.css";

interface Props {
  api: Api;
  campaign: CampaignRow;
  /** Why the campaign was not started; that is what this was opened for then. */
  refused: string | undefined;
  onClose: () => void;
}

/** Puts the open claims on the worklist, and says why others are not; starts the campaign where that was what one wanted. */
export function FillDialog({ api, campaign, refused, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [report, setReport] = useState<WorklistReport>();
  const { busy, said, act } = useAct();
  useEffect(() => dialog.current?.showModal(), []);
  const fill = () =>
    void act(async () => {
      const filled = await api.acts.fill(campaign.id);
      setReport(filled);
      return addedWords(filled);
    });
  const start = (anyway: boolean) =>
    void act(
      () => api.acts.start(campaign.id, anyway).then(() => "It is started."),
      () => dialog.current?.close(),
    );
  return (
    <dialog ref={dialog} className="dialog act" aria-labelledby="fill-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="fill-title">
          {refused ? `${campaign.name} was not started` : `Fill the worklist of ${campaign.name}`}
        </h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {refused && (
        <p className="fill-refused tone-pause" role="alert">
          <Icon name="warning" />
          {refused}
        </p>
      )}
      <p>
        Each open claim that may be called about here and has no work item yet gets one. Those there are stay as they
        are.
      </p>
      <div className="act-row">
        <Button
          label="Fill from the open claims"
          tone={refused && report ? "plain" : "primary"}
          busy={busy}
          onPress={fill}
        />
        {refused && (
          <>
            <Button
              label="Start"
              icon="resume"
              tone="go"
              busy={busy}
              control={report?.added ? { allowed: true } : { allowed: false, why: "Nothing was added yet." }}
              onPress={() => start(false)}
            />
            <Button label="Start it all the same" tone="quiet" busy={busy} onPress={() => start(true)} />
          </>
        )}
      </div>
      <Answered said={said} />
      {report && <LeftOut report={report} />}
    </dialog>
  );
}

function LeftOut({ report }: { report: WorklistReport }) {
  return report.leftOut.length === 0 ? null : (
    <section aria-label="Not added">
      <h3>Open claims that were not added</h3>
      <ul className="left-out">
        {[...report.leftOut]
          .sort((a, b) => b.count - a.count)
          .map(({ reason, count }) => (
            <li key={reason}>
              <strong>{count.toLocaleString("en-US")}</strong> {reason}
            </li>
          ))}
      </ul>
    </section>
  );
}
