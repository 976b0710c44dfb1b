import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import type { SamplingRule } from "../../wire/qualityTypes";
import { told, useQualityTools } from "../context";
import { useScorecards, useTeams } from "../fields/SelectFields";
import { ruleWords } from "./order";
import { RuleForm } from "./RuleForm";
import "./sampling.css";

/** The rules by which calls are drawn, so that nobody picks whose call is scored. */
export function SamplingPage() {
  const { api, campaigns } = useQualityTools();
  const cards = useScorecards();
  const ask = useCallback(() => api.quality.sampling.rules(), [api]);
  const [answer, again] = useAnswer(ask);
  const [open, setOpen] = useState<SamplingRule | "new">();
  const [problem, setProblem] = useState("");
  const teams = useTeams();
  const name = (id: string) => [...campaigns, ...teams].find((one) => one.id === id)?.name ?? id;
  const rules = answer.value ?? [];
  const done = () => {
    setOpen(undefined);
    again();
  };
  function remove(rule: SamplingRule) {
    api.quality.sampling.remove(rule.id, rule.revision).then(done, (error) => setProblem(told(error)));
  }
  return (
    <div className="quality-halves">
      <section className="panel quality-list" aria-label="Rules">
        <header>
          <h2>Sampling rules</h2>
          <Button label="New" size="small" pressed={open === "new"} onPress={() => setOpen("new")} />
        </header>
        <Unanswered answer={answer} waiting="The rules are being read." onAgain={again} />
        <ul>
          {rules.map((rule) => (
            <li key={rule.id}>
              <button
                type="button"
                className="quality-choice"
                aria-current={(open !== "new" && open?.id === rule.id) || undefined}
                onClick={() => setOpen(rule)}
              >
                <strong>
                  {rule.name} {!rule.on && <span className="badge">Off</span>}
                </strong>
                <small>{cards.find(({ id }) => id === rule.scorecardId)?.name ?? rule.scorecardId}</small>
                <small>{ruleWords(rule, name)}</small>
                <small>
                  {rule.drawnThisWeek} drawn this week
                  {rule.trouble && (
                    <span className="state-waits">
                      {" "}
                      <Icon name="warning" />
                      {rule.trouble}
                    </span>
                  )}
                </small>
              </button>
            </li>
          ))}
        </ul>
        {answer.value && rules.length === 0 && (
          <p className="empty quality-nothing">No rule yet: only calls that somebody chooses are scored.</p>
        )}
        {problem && (
          <p className="field-wrong" role="alert">
            {problem}
          </p>
        )}
      </section>
      {open ? (
        <RuleForm
          key={open === "new" ? "new" : `${open.id} ${open.revision}`}
          rule={open === "new" ? undefined : open}
          taken={new Set(rules.map(({ id }) => id))}
          cards={cards}
          onDone={done}
          onRemove={remove}
        />
      ) : (
        <p className="panel quality-nothing">
          A rule draws calls by a keyed hash: the same calls whoever reckons it, and nobody can pick. What it draws goes
          to evaluators in turn, never to the agent of the call, and no call is drawn twice.
        </p>
      )}
    </div>
  );
}
