import { useEffect, useRef, useState } from "react";
import { useRead } from "../day/useRead";
import { Button } from "../design/Button";
import { useServerNow } from "../design/time";
import { type Api, Refusal } from "../wire/http";
import { soundOf, type TaskRow } from "../wire/tasksApi";
import { cameFrom, dueWords } from "./words";
import "./tasks.css";

/** What patients asked and nobody has answered, by voice or in writing, the first due first. */
export function TasksDialog({ api, onClose }: { api: Api; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const rows = useRead(() => api.tasks.open(), String(done));
  return (
    <dialog ref={dialog} className="dialog tasks" aria-labelledby="tasks-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="tasks-title">Questions of patients</h2>
        <span className="panel-note">{rows?.length ?? 0}</span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {!rows?.length && <p className="empty">{rows ? "Every question is answered." : "They are being read."}</p>}
      <ul className="task-rows">
        {rows?.map((row) => (
          <Question key={row.taskId} row={row} api={api} onDone={() => setDone(done + 1)} />
        ))}
      </ul>
    </dialog>
  );
}

export function Question({ row, api, onDone }: { row: TaskRow; api: Api; onDone: () => void }) {
  const now = useServerNow();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState("");
  async function end(how: (text: string) => Promise<TaskRow>) {
    setProblem("");
    try {
      await how(words.trim());
      onDone();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  const missing = words.trim() ? undefined : { allowed: false, why: "Write the answer, or why it needs none." };
  const unreachable = row.canReply ? undefined : { allowed: false, why: "There is nowhere to send an answer to." };
  return (
    <li>
      <small>
        {cameFrom(row)} · {dueWords(row.dueAt, now)}
      </small>
      {row.text && <p className="task-asked">{row.text}</p>}
      {row.recordingId && (
        // biome-ignore lint/a11y/useMediaCaption: what a person said on the telephone has none
        <audio controls preload="none" src={soundOf(row.taskId)} aria-label="The question as it was spoken" />
      )}
      <textarea
        aria-label="Answer, or why it needs none"
        rows={2}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {problem && (
        <small className="field-wrong" role="alert">
          {problem}
        </small>
      )}
      <div className="task-orders">
        <Button
          label="Send answer"
          tone="primary"
          size="small"
          control={unreachable ?? missing}
          onPress={() => void end((text) => api.tasks.answer(row.taskId, text))}
        />
        <Button
          label="Close without answer"
          tone="quiet"
          size="small"
          control={missing}
          onPress={() => void end((text) => api.tasks.close(row.taskId, text))}
        />
      </div>
    </li>
  );
}
