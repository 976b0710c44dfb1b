import { type FormEvent, useEffect, useRef, useState } from "react";
import { useOrder } from "../board/useOrder";
import { Button } from "../design/Button";
import { clockTime } from "../design/format";
import type { NewMessage, SentMessage } from "../wire/dayTypes";
import type { Api } from "../wire/http";
import type { BoardView } from "../wire/types";
import { useRead } from "./useRead";
import "./day.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Tells agents something, and shows who has read what. */
export function MessagesDialog({ api, board, onClose }: { api: Api; board: BoardView; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [to, setTo] = useState("all");
  const [text, setText] = useState("");
  const [urgent, setUrgent] = useState(false);
  const { busy, wrong, problem, send } = useOrder(() => setText(""));
  useEffect(() => dialog.current?.showModal(), []);
  const sent = useRead(() => api.days.messages(), board.dayChangedAt);

  function submit(event: FormEvent) {
    event.preventDefault();
    const [kind, id] = to.split(":");
    const message: NewMessage = { to: kind as NewMessage["to"], text, urgent };
    void send(() => api.days.send(id ? { ...message, id } : message));
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="messages-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="messages-title">Messages to agents</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="new-form" onSubmit={submit} noValidate>
        <label className="field">
          <span className="field-label">To</span>
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="all">Everybody</option>
            {board.campaigns.map(({ id, name }) => (
              <option key={id} value={`campaign:${id}`}>
                At work on {name}
              </option>
            ))}
            {board.agents.map(({ id, name }) => (
              <option key={id} value={`agent:${id}`}>
                {name}
              </option>
            ))}
          </select>
          <span className={wrong.to ? "field-wrong" : "field-hint"}>{wrong.to}</span>
        </label>
        <label className="field">
          <span className="field-label">Urgent</span>
          <select value={urgent ? "yes" : "no"} onChange={(event) => setUrgent(event.target.value === "yes")}>
            <option value="no">No: shown after the call</option>
            <option value="yes">Yes: shown during a call, too</option>
          </select>
        </label>
        <label className="field field-wide">
          <span className="field-label">Message</span>
          <textarea rows={2} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
          <span className={wrong.text ? "field-wrong" : "field-hint"}>
            {wrong.text ?? "No names of patients and nothing of their accounts: messages are kept."}
          </span>
        </label>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button type="submit" label="Send" tone="primary" busy={busy} onPress={() => undefined} />
        </footer>
      </form>
      <ul className="day-messages sent-messages" aria-label="Sent in the last day">
        {(sent?.messages ?? []).map((message) => (
          <Sent key={message.id} message={message} />
        ))}
      </ul>
    </dialog>
  );
}

function Sent({ message }: { message: SentMessage }) {
  const waiting = message.recipients.filter(({ readAt }) => readAt === undefined);
  const read = message.recipients.length - waiting.length;
  return (
    <li className={waiting.length === 0 ? "read" : message.urgent ? "urgent" : ""}>
      <small>
        {clockTime(Date.parse(message.at), here)} · {message.from} to {message.to}
        {message.urgent ? " · urgent" : ""}
      </small>
      <p>{message.text}</p>
      <small>
        Read by {read} of {message.recipients.length}
        {waiting.length > 0 && `; not yet: ${waiting.map(({ name }) => name).join(", ")}`}
      </small>
    </li>
  );
}
