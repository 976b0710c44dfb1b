import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";
import { Answered } from "./Answered";
import { Reason } from "./Reason";
import { useAct } from "./useAct";
import { stopReasons } from "./words";
import "./acts.css";

interface Props {
  api: Api;
  campaign: CampaignRow;
  /** Calls of it that are up. */
  calls: number;
  onClose: () => void;
}

/** Why a campaign is stopped: one of the usual reasons stops it in one click, any other can be written. */
export function StopDialog({ api, campaign, calls, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const { busy, said, act } = useAct();
  useEffect(() => dialog.current?.showModal(), []);
  const stop = (why: string) =>
    void act(
      () => api.acts.stop(campaign.id, why).then(() => "It is stopped."),
      () => dialog.current?.close(),
    );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim()) {
      stop(reason.trim());
    }
  }
  return (
    <dialog ref={dialog} className="dialog act" aria-labelledby="stop-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="stop-title">Stop {campaign.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <p>
        Nothing new is dialled.{" "}
        {calls === 0 ? "No call of it is up." : `${calls === 1 ? "The call" : `The ${calls} calls`} of it go on.`}
      </p>
      <fieldset className="stop-reasons">
        <legend>Stop it now, because of</legend>
        {stopReasons.map((one) => (
          <Button key={one} label={one} busy={busy} onPress={() => stop(one)} />
        ))}
      </fieldset>
      <form className="act-row" onSubmit={submit} noValidate>
        <Reason label="Something else" value={reason} reasons={[]} onChange={setReason} />
        <Button
          type="submit"
          label="Stop it"
          icon="hold"
          tone="danger"
          busy={busy}
          control={reason.trim() ? { allowed: true } : { allowed: false, why: "Write why first, or choose a reason." }}
          onPress={() => undefined}
        />
      </form>
      <Answered said={said} />
    </dialog>
  );
}
