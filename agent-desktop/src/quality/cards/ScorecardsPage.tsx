import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import type { Scorecard, ScorecardContent, ScorecardRow } from "../../wire/qualityTypes";
import { told, useQualityTools } from "../context";
import { kindWords } from "../words";
import { NewCard } from "./NewCard";
import { ScorecardPanel } from "./ScorecardPanel";
import "./cards.css";

/** Every scorecard at the left; the chosen one with its draft and versions at the right. */
export function ScorecardsPage() {
  const { api } = useQualityTools();
  const ask = useCallback(() => api.quality.cards.list(), [api]);
  const [answer, again] = useAnswer(ask);
  const [open, setOpen] = useState<Scorecard>();
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState("");
  function choose(id: string) {
    setProblem("");
    setAdding(false);
    api.quality.cards.one(id).then(setOpen, (error) => setProblem(told(error)));
  }
  async function add(id: string, content: ScorecardContent) {
    setOpen(await api.quality.cards.add(id, content));
    setAdding(false);
    again();
  }
  return (
    <div className="quality-halves">
      <section className="panel quality-list" aria-label="Scorecards">
        <header>
          <h2>Scorecards</h2>
          <Button label="New" size="small" pressed={adding} onPress={() => setAdding(!adding)} />
        </header>
        <Unanswered answer={answer} waiting="The scorecards are being read." onAgain={again} />
        <ul>
          {answer.value?.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                className="quality-choice"
                aria-current={(!adding && row.id === open?.id) || undefined}
                onClick={() => choose(row.id)}
              >
                <strong>{row.name}</strong>
                <small>{row.calls.map((kind) => kindWords[kind]).join(", ")}</small>
                <small>{rowState(row)}</small>
              </button>
            </li>
          ))}
        </ul>
        {problem && (
          <p className="field-wrong" role="alert">
            {problem}
          </p>
        )}
      </section>
      {adding ? (
        <NewCard rows={answer.value ?? []} onAdd={add} onClose={() => setAdding(false)} />
      ) : open ? (
        <ScorecardPanel
          key={open.id}
          card={open}
          onChanged={(next) => {
            setOpen(next);
            again();
          }}
          onReload={() => choose(open.id)}
        />
      ) : (
        <p className="panel quality-nothing">
          Choose a scorecard, or make one with New, from a template or from one that is there. What is published never
          changes: an evaluation keeps the version by which it was made.
        </p>
      )}
    </div>
  );
}

function rowState({ version, draft, retired }: ScorecardRow): string {
  const state = version === 0 ? "Never published" : `Version ${version}`;
  return `${state}${draft ? ", with a draft" : ""}${retired ? ", retired" : ""}`;
}
