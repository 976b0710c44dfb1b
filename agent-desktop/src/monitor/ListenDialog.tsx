import { type FormEvent, useEffect, useRef, useState } from "react";
import { useOrder } from "../board/useOrder";
import { Button } from "../design/Button";
import type { AgentRow, Monitoring, MonitorOrder } from "../wire/types";
import { reasons, ways } from "./words";

/** Asks how and why before a supervisor goes on an agent's line: the reason is kept with the time. */
export function ListenDialog({
  agent,
  onReady,
  onListen,
  onClose,
}: {
  agent: AgentRow;
  /** Has the supervisor's headset called while this is filled in. */
  onReady: () => void;
  onListen: (order: MonitorOrder) => Promise<void>;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [how, setHow] = useState<Monitoring>("listen");
  const [reason, setReason] = useState(reasons[0] ?? "");
  const { busy, wrong, setWrong, problem, send } = useOrder(() => dialog.current?.close());
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => onReady(), [onReady]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() === "") {
      return setWrong({ reason: "Write why: it is kept with the time" });
    }
    void send(() => onListen({ agentId: agent.id, how, reason: reason.trim() }));
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="listen-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="listen-title">On the line of {agent.name}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="new-form" onSubmit={submit} noValidate>
        <fieldset className="choices field-wide">
          <legend>How</legend>
          {ways.map((way) => (
            <label key={way.how} className="choice">
              <input type="radio" name="how" checked={how === way.how} onChange={() => setHow(way.how)} />
              <span>
                <strong>{way.label}</strong>
                <small>{way.hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="field field-wide">
          <span className="field-label">Why</span>
          <input
            list="listen-reasons"
            value={reason}
            maxLength={200}
            aria-invalid={wrong.reason !== undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <datalist id="listen-reasons">
            {reasons.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <span className={wrong.reason ? "field-wrong" : "field-hint"}>
            {wrong.reason ?? "Kept in the audit. Your browser's headset is called meanwhile, and hears nothing yet."}
          </span>
        </label>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button
            type="submit"
            label="Go on the line"
            icon="headset"
            tone="primary"
            busy={busy}
            onPress={() => undefined}
          />
        </footer>
      </form>
    </dialog>
  );
}
