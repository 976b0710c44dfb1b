import { useEffect, useRef, useState } from "react";
import { Button } from "../../design/Button";
import { moment } from "../../design/format";
import { Icon } from "../../design/Icon";
import { useDesk } from "../../desk/context";
import type { Evaluation, EvaluationPage } from "../../wire/qualityTypes";
import { here, told } from "../context";
import { OutcomeWords, useOutcomeWords } from "../outcomes";
import { RowResult } from "../scored/ScoredPage";
import { percent, stateWords } from "../words";
import { MyEvaluation } from "./MyEvaluation";
import "../quality.css";
import "./mine.css";

/** What was said of the agent's own calls. It takes the place of the work, and goes as soon as a call comes. */
export default function MyQuality({ onClose }: { onClose: () => void }) {
  const { api } = useDesk();
  const words = useOutcomeWords(api);
  const panel = useRef<HTMLElement>(null);
  const [page, setPage] = useState<EvaluationPage>();
  const [open, setOpen] = useState<Evaluation>();
  const [problem, setProblem] = useState("");

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) =>
      event.key === "Escape" && !document.querySelector("dialog[open]") && onClose();
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onClose]);

  function choose(callId: string) {
    setProblem("");
    api.quality.mine.one(callId).then(setOpen, (error) => setProblem(told(error)));
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    api.quality.mine.list().then(
      (found) => {
        setPage(found);
        const first = found.evaluations.find((row) => row.awaitsAgent) ?? found.evaluations[0];
        if (first) choose(first.callId);
      },
      (error) => setProblem(told(error)),
    );
  }, [api]);
  function more() {
    api.quality.mine.list(page?.next).then(
      (next) => setPage({ ...next, evaluations: [...(page?.evaluations ?? []), ...next.evaluations] }),
      (error) => setProblem(told(error)),
    );
  }
  function changed(next: Evaluation) {
    setOpen(next);
    setPage(
      (before) =>
        before && {
          ...before,
          evaluations: before.evaluations.map((row) => (row.callId === next.callId ? next : row)),
        },
    );
  }
  return (
    <section className="my-quality quality" aria-label="My quality" ref={panel} tabIndex={-1}>
      <header className="panel-head">
        <h1>My quality</h1>
        <span className="soft my-quality-note">It closes by itself when a call comes.</span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      <div className="quality-halves">
        <nav className="panel quality-list" aria-label="Evaluations of my calls">
          <ul>
            {page?.evaluations.map((row) => (
              <li key={row.callId}>
                <button
                  type="button"
                  className="quality-choice"
                  aria-current={row.callId === open?.callId || undefined}
                  onClick={() => choose(row.callId)}
                >
                  <span className="my-quality-row">
                    <strong>{percent(row.score)}</strong>
                    <RowResult row={row} />
                  </span>
                  <small>
                    {row.campaignName}, {moment(row.placedAt, here)}
                  </small>
                  <small>
                    {row.awaitsAgent ? (
                      <span className="my-quality-new">
                        <Icon name="info" />
                        {row.state === "decided" ? "Decided, not read yet" : "New"}
                      </span>
                    ) : (
                      stateWords[row.state]
                    )}
                  </small>
                </button>
              </li>
            ))}
          </ul>
          {page?.evaluations.length === 0 && <p className="empty quality-nothing">No call of yours was scored yet.</p>}
          {page?.next && <Button label="Show older" tone="quiet" onPress={more} />}
        </nav>
        {open ? (
          <OutcomeWords value={words}>
            <MyEvaluation key={`${open.callId} ${open.revision}`} evaluation={open} onChanged={changed} />
          </OutcomeWords>
        ) : (
          <p className="panel quality-nothing">Choose an evaluation to read it.</p>
        )}
      </div>
    </section>
  );
}
