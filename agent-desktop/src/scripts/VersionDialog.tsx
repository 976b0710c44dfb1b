import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { ScriptDetail } from "../wire/scriptTypes";
import { findingsOf, lastActivation, newestVersion } from "./editing";

interface Props {
  api: Api;
  detail: ScriptDetail;
  text: string;
  onMade: (detail: ScriptDetail) => void;
  onClose: () => void;
}

/** Makes a version of the text, and makes it the one that callers read when that is wished. */
export function VersionDialog({ api, detail, text, onMade, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [comment, setComment] = useState("");
  const [activate, setActivate] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const id = detail.script.id;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!comment.trim()) {
      setProblem("Say in a few words what was changed; it stands in the history.");
      return;
    }
    setBusy(true);
    try {
      const made = await api.scripts.addVersion(id, { source: text, newest: newestVersion(detail), comment });
      onMade(
        activate
          ? await api.scripts.activate(id, { version: made.version, after: lastActivation(detail) })
          : await api.scripts.one(id),
      );
      dialog.current?.close();
    } catch (error) {
      const told = error instanceof Refusal ? error.problem : undefined;
      const first = told && findingsOf(told)[0];
      setProblem(
        first
          ? `Line ${first.line}, column ${first.column}: ${first.message}`
          : (told?.detail ?? "The version did not reach the server. Try again."),
      );
    } finally {
      setBusy(false);
    }
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="version-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="version-title">
          Version {newestVersion(detail) + 1} of {detail.script.title}
        </h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <form className="version-form" onSubmit={save} noValidate>
        <label className="field">
          <span className="field-label">What was changed</span>
          <input value={comment} maxLength={200} onChange={(event) => setComment(event.target.value)} />
        </label>
        <label className="choice">
          <input type="checkbox" checked={activate} onChange={(event) => setActivate(event.target.checked)} />
          <span>Callers read it from now on. Calls already on a desk follow with the next step they open.</span>
        </label>
        <footer className="form-foot">
          <p role="alert" className="field-wrong">
            {problem}
          </p>
          <Button
            type="submit"
            label={activate ? "Save and make active" : "Save"}
            tone="primary"
            busy={busy}
            onPress={() => undefined}
          />
        </footer>
      </form>
    </dialog>
  );
}
