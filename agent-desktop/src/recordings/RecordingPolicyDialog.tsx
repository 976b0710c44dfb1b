import { type FormEvent, useEffect, useRef, useState } from "react";
import { Reason } from "../acts/Reason";
import { settingReasons } from "../acts/words";
import { NumberField } from "../board/LimitFields";
import { useOrder } from "../board/useOrder";
import { Button } from "../design/Button";
import type { Api } from "../wire/http";
import type { RecordingPolicy } from "../wire/recordingTypes";
import type { CampaignRow } from "../wire/types";

interface Props {
  api: Api;
  campaign: CampaignRow;
  policy: RecordingPolicy;
  onClose: () => void;
}

/** Which calls of a campaign are recorded. The server holds what fits. */
export default function RecordingPolicyDialog({ api, campaign, policy, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [when, setWhen] = useState(policy.when);
  const [days, setDays] = useState(String(policy.keepDays));
  const [reason, setReason] = useState("");
  // What was set when this was opened: somebody else may set it meanwhile, and is not overruled unseen.
  const [seen, setSeen] = useState(policy);
  const { busy, wrong, setWrong, problem, send } = useOrder(() => dialog.current?.close());
  const latest = useRef(policy);
  latest.current = policy;
  useEffect(() => dialog.current?.showModal(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!/^\d{1,5}$/.test(days.trim())) {
      return setWrong({ keepDays: "Write a whole number" });
    }
    const order = { when, keepDays: Number(days), seen, reason: reason.trim() };
    // Refused or not, what is set now was told: sent again it is meant.
    void send(() => api.recordings.set(campaign.id, order))
      .then(() => api.acts.settings(campaign.id))
      .then(
        (now) => now && setSeen(now.recording),
        () => undefined,
      );
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="recording-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="recording-title">Recording of {campaign.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="new-form" onSubmit={submit} noValidate>
        <label className="field field-wide">
          <span className="field-label">Calls are recorded</span>
          <select value={when} onChange={(event) => setWhen(event.target.value as RecordingPolicy["when"])}>
            <option value="never">never</option>
            <option value="on-request">when the agent asks, after both sides have heard it</option>
            {campaign.audience === "patient" && <option value="always">always, after both sides have heard it</option>}
          </select>
        </label>
        <NumberField
          label="Kept for, days"
          hint="1 to 3660; those made before keep their time"
          value={days}
          wrong={wrong.keepDays}
          onChange={setDays}
        />
        <div className="field-wide">
          <Reason label="Why" value={reason} reasons={settingReasons} onChange={setReason} />
        </div>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button type="submit" label="Set recording" tone="primary" busy={busy} onPress={() => undefined} />
        </footer>
      </form>
    </dialog>
  );
}
