import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { type Api, Refusal } from "../wire/http";
import type { ScriptDetail } from "../wire/scriptTypes";
import { around, diffLines } from "./diff";
import { lastActivation, versionName } from "./editing";

interface Props {
  api: Api;
  detail: ScriptDetail;
  text: string;
  onTake: (text: string) => void;
  onChanged: (detail: ScriptDetail) => void;
  onClose: () => void;
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every version, who made it and when; what is different from the text in the editor; and the way back. */
export function HistoryDialog({ api, detail, text, onTake, onChanged, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { script } = detail;
  const [version, setVersion] = useState(script.activeVersion);
  const [source, setSource] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let current = true;
    setSource(undefined);
    api.scripts.source(script.id, version).then(
      (found) => current && setSource(found.source),
      (error: unknown) => current && setProblem(told(error)),
    );
    return () => {
      current = false;
    };
  }, [api, script.id, version]);

  async function activate() {
    setBusy(true);
    setProblem("");
    try {
      onChanged(await api.scripts.activate(script.id, { version, after: lastActivation(detail) }));
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  const active = version === script.activeVersion;
  const older = version < script.activeVersion;
  return (
    <dialog ref={dialog} className="dialog dialog-wide" aria-labelledby="history-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="history-title">History of {script.title}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <div className="history-split">
        <Versions detail={detail} chosen={version} onChoose={setVersion} />
        <section aria-label="Comparison">
          <p className="soft">From {versionName(version).toLowerCase()} to the text in the editor:</p>
          {source === undefined ? <p className="empty">Reading</p> : <Diff older={source} newer={text} />}
        </section>
      </div>
      <footer className="form-foot">
        <p role="alert" className="field-wrong">
          {problem}
        </p>
        <Button
          label="Take into the editor"
          onPress={() => {
            if (source !== undefined) onTake(source);
            dialog.current?.close();
          }}
        />
        <Button
          label={older ? "Roll back to it" : "Make it active"}
          tone="primary"
          busy={busy}
          control={active ? { allowed: false, why: "Callers read it already." } : { allowed: true }}
          onPress={() => void activate()}
        />
      </footer>
    </dialog>
  );
}

function told(error: unknown): string {
  return error instanceof Refusal ? error.problem.detail : "The server was not reached. Try again.";
}

function Versions({
  detail,
  chosen,
  onChoose,
}: {
  detail: ScriptDetail;
  chosen: number;
  onChoose: (version: number) => void;
}) {
  const rows = [...detail.versions, { version: 0, by: "", at: "", comment: "As it came with the product" }];
  return (
    <ol className="versions" aria-label="Versions">
      {rows.map((row) => {
        const since = detail.activations.find((one) => one.version === row.version);
        return (
          <li key={row.version}>
            <button type="button" aria-pressed={row.version === chosen} onClick={() => onChoose(row.version)}>
              <strong>{versionName(row.version)}</strong>
              {row.version === detail.script.activeVersion && <span className="badge">active</span>}
              <span>{row.comment}</span>
              {row.at && (
                <small>
                  {row.by}, {moment(row.at, here)}
                </small>
              )}
              {since && (
                <small>
                  Made active by {since.by}, {moment(since.at, here)}
                </small>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const signs = { same: " ", gone: "−", new: "+" };

function Diff({ older, newer }: { older: string; newer: string }) {
  const lines = useMemo(() => around(diffLines(older, newer)), [older, newer]);
  if (older === newer) {
    return <p className="empty">No difference.</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className="diff" tabIndex={0} role="region" aria-label="Differences">
      {lines.map((line, index) => (
        <p key={index} className={line ? `diff-${line.kind}` : "diff-far"}>
          {line ? (
            <>
              <span className="diff-number">{line.number}</span>
              <span className="diff-sign">{signs[line.kind]}</span>
              <span>{line.text}</span>
            </>
          ) : (
            "…"
          )}
        </p>
      ))}
    </div>
  );
}
