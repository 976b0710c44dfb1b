import { useState } from "react";
import { Button } from "../design/Button";
import { Icon } from "../design/Icon";
import { type Api, Refusal } from "../wire/http";
import type { ScriptDetail, ScriptFinding, ScriptGuide } from "../wire/scriptTypes";
import CodeEditor from "./CodeEditor";
import { type Place, versionName } from "./editing";
import { GuideDialog } from "./GuideDialog";
import { HistoryDialog } from "./HistoryDialog";
import { PreviewPane } from "./PreviewPane";
import { type Draft, useDraft } from "./useDraft";
import { VersionDialog } from "./VersionDialog";

interface Props {
  api: Api;
  detail: ScriptDetail;
  guide: ScriptGuide;
  onChanged: (detail: ScriptDetail) => void;
}

type Dialog = "version" | "history" | "guide" | undefined;

/** Text at the left, how it reads at the right, what is wrong below the text; nothing reaches a caller from here but a version made active. */
export function ScriptEditor({ api, detail, guide, onChanged }: Props) {
  const draft = useDraft(api, detail);
  const [go, setGo] = useState<Place>();
  const [dialog, setDialog] = useState<Dialog>();
  // The editor holds its own text; a text from elsewhere, such as an old version, is a new editor.
  const [given, setGiven] = useState({ number: 0, text: draft.text });
  const [problem, setProblem] = useState("");
  const { script } = detail;
  const changed = draft.text !== detail.source;

  function take(text: string) {
    setGiven(({ number }) => ({ number: number + 1, text }));
    draft.write(text);
  }
  async function discard() {
    try {
      await api.scripts.dropDraft(script.id);
      draft.forget(detail.source);
      setGiven(({ number }) => ({ number: number + 1, text: detail.source }));
      setProblem("");
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "The draft could not be discarded. Try again.");
    }
  }
  return (
    <>
      <header className="script-head">
        <div>
          <h1>
            {script.title}{" "}
            {script.audience === "patient" && <span className="badge">{script.language.toUpperCase()}</span>}
          </h1>
          <p className="soft">
            Callers read: {versionName(script.activeVersion)}.{" "}
            {changed ? <DraftState draft={draft} /> : <span>You have changed nothing.</span>}
            {problem && <span className="field-wrong"> {problem}</span>}
          </p>
        </div>
        {changed && <Button label="Discard draft" tone="quiet" onPress={() => void discard()} />}
        <Button label="Guide" icon="info" onPress={() => setDialog("guide")} />
        <Button label="History" onPress={() => setDialog("history")} />
        <Button
          label="Save version"
          tone="primary"
          control={saveControl(draft, detail)}
          onPress={() => setDialog("version")}
        />
      </header>
      <div className="script-split">
        <section className="panel script-source" aria-label="Text">
          <CodeEditor
            key={given.number}
            label="Text of the script"
            text={given.text}
            onChange={draft.write}
            findings={draft.findings}
            go={go}
          />
          <Findings findings={draft.findings} judged={draft.judged} onGo={setGo} />
        </section>
        <PreviewPane api={api} detail={detail} text={draft.text} onGo={setGo} />
      </div>
      {dialog === "version" && (
        <VersionDialog
          api={api}
          detail={detail}
          text={draft.text}
          onMade={onChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "history" && (
        <HistoryDialog
          api={api}
          detail={detail}
          text={draft.text}
          onTake={take}
          onChanged={onChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === "guide" && <GuideDialog guide={guide} asks={script.asks} onClose={() => setDialog(undefined)} />}
    </>
  );
}

function saveControl(draft: Draft, detail: ScriptDetail) {
  const why =
    draft.text === detail.source
      ? "This is the text that callers read. Change it first."
      : draft.state === "failed"
        ? "The draft could not be kept."
        : !draft.judged
          ? "The text is being checked."
          : draft.findings.length > 0
            ? "Correct the findings first."
            : undefined;
  return why ? { allowed: false, why } : { allowed: true };
}

function DraftState({ draft }: { draft: Draft }) {
  switch (draft.state) {
    case "writing":
      return <span>Keeping your draft</span>;
    case "failed":
      return <span className="field-wrong">{draft.problem}</span>;
    case "kept":
      return <span>{draft.judged ? "Your draft is kept." : "Checking"}</span>;
  }
}

function Findings({
  findings,
  judged,
  onGo,
}: {
  findings: ScriptFinding[];
  judged: boolean;
  onGo: (place: Place) => void;
}) {
  return (
    <div className="findings" aria-live="polite">
      {findings.length === 0 ? (
        <p className="findings-none">
          <Icon name={judged ? "check" : "wrap"} />
          {judged ? "No findings. Rendered for every sample call." : "Checking"}
        </p>
      ) : (
        <ul aria-label="Findings">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.line} ${finding.column}`}>
              <button type="button" onClick={() => onGo({ line: finding.line, column: finding.column })}>
                <span className="finding-place">
                  {finding.line}:{finding.column}
                </span>
                <span>
                  <strong>{finding.message}</strong> {finding.advice} <small>{finding.rule}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
