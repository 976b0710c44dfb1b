import { type FormEvent, useEffect, useRef, useState } from "react";
import { Reason } from "../acts/Reason";
import { settingReasons } from "../acts/words";
import { NumberField } from "../board/LimitFields";
import { useOrder } from "../board/useOrder";
import { Button } from "../design/Button";
import type { WrapUpLimit } from "../wire/dayTypes";
import type { Api } from "../wire/http";
import type { CampaignRow } from "../wire/types";

type Numbered = Exclude<keyof WrapUpLimit, "after">;

const fields: { name: Numbered; label: string; hint: string }[] = [
  { name: "limitSeconds", label: "Limit, seconds", hint: "15 to 3600, from the end of the call" },
  { name: "warningSeconds", label: "Warning, seconds before", hint: "5 or more" },
  { name: "extensions", label: "More time, times per call", hint: "0 to 5" },
  { name: "extensionSeconds", label: "Each gives, seconds", hint: "30 to 900" },
];

/** How long wrap-up may take in a campaign. The server holds the ranges. */
export function WrapUpDialog({
  api,
  campaign,
  limit,
  onClose,
}: {
  api: Api;
  campaign: CampaignRow;
  limit: WrapUpLimit;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState<Record<Numbered, string>>({
    limitSeconds: String(limit.limitSeconds),
    warningSeconds: String(limit.warningSeconds),
    extensions: String(limit.extensions),
    extensionSeconds: String(limit.extensionSeconds),
  });
  const [after, setAfter] = useState(limit.after);
  const [reason, setReason] = useState("");
  // What was set when this was opened: somebody else may set it meanwhile, and is not overruled unseen.
  const [seen, setSeen] = useState(limit);
  const { busy, wrong, setWrong, problem, send } = useOrder(() => dialog.current?.close());
  useEffect(() => dialog.current?.showModal(), []);
  const latest = useRef(limit);
  latest.current = limit;

  function submit(event: FormEvent) {
    event.preventDefault();
    const bad = fields.filter(({ name }) => !/^\d{1,5}$/.test(draft[name].trim()));
    if (bad.length > 0) {
      return setWrong(Object.fromEntries(bad.map(({ name }) => [name, "Write a whole number"])));
    }
    const set = {
      limitSeconds: Number(draft.limitSeconds),
      warningSeconds: Number(draft.warningSeconds),
      extensions: Number(draft.extensions),
      extensionSeconds: Number(draft.extensionSeconds),
      after,
      seen,
      reason: reason.trim(),
    };
    // Refused or not, what is set now was told: sent again it is meant.
    void send(() => api.days.setWrapUp(campaign.id, set))
      .then(() => api.acts.settings(campaign.id))
      .then(
        (now) => now && setSeen(now.wrapUp),
        () => undefined,
      );
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="wrap-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="wrap-title">Wrap-up of {campaign.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="new-form" onSubmit={submit} noValidate>
        {fields.map(({ name, label, hint }) => (
          <NumberField
            key={name}
            label={label}
            hint={hint}
            value={draft[name]}
            wrong={wrong[name]}
            onChange={(value) => setDraft({ ...draft, [name]: value })}
          />
        ))}
        <label className="field field-wide">
          <span className="field-label">When the outcome is saved past the limit</span>
          <select value={after} onChange={(event) => setAfter(event.target.value as WrapUpLimit["after"])}>
            <option value="ready">The agent takes calls again</option>
            <option value="break">The agent pauses until ready</option>
          </select>
        </label>
        <div className="field-wide">
          <Reason label="Why" value={reason} reasons={settingReasons} onChange={setReason} />
        </div>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button type="submit" label="Set wrap-up" tone="primary" busy={busy} onPress={() => undefined} />
        </footer>
      </form>
    </dialog>
  );
}
