import { useState } from "react";
import { Button } from "../../design/Button";
import type { Evaluation, ScorecardItem } from "../../wire/qualityTypes";
import { byItem, choicesOf, isChosen } from "../card/answers";
import { Verdict } from "../card/ScoreLine";
import { scoreOf } from "../card/score";
import { told, useQualityTools } from "../context";
import { useSound } from "../sound/useSound";
import { difference } from "../words";
import { answersAfter, changeTo, remark, undecided, uphold, type Verdicts } from "./changes";
import { DisputedLine } from "./DisputedLine";
import { EvaluationHead } from "./ReadPage";
import { ReadRoom } from "./ReadRoom";

interface Props {
  evaluation: Evaluation;
  onDone: (evaluation: Evaluation) => void;
  onClose: () => void;
}

/** Each disputed item upheld or changed, with the score that comes of it before it is given. */
export function DecidePage({ evaluation, onDone, onClose }: Props) {
  const { api } = useQualityTools();
  const { callId, scorecard, dispute, revision } = evaluation;
  const [verdicts, setVerdicts] = useState<Verdicts>(new Map());
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const sound = useSound(evaluation.controls.listen, () => api.recordings.listen(callId, "A dispute is decided"));
  const disputed = dispute?.items ?? [];
  const answers = answersAfter(byItem(evaluation.answers), verdicts);
  const result = scoreOf(scorecard, answers);
  const open = undecided(disputed, verdicts, reason);
  async function decide() {
    setBusy(true);
    setProblem("");
    try {
      onDone(await api.quality.decide(callId, { revision, items: [...verdicts.values()], reason: reason.trim() }));
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  const was = evaluation.result.score;
  return (
    <ReadRoom
      evaluation={evaluation}
      sound={sound}
      answers={answers}
      result={result}
      head={<EvaluationHead evaluation={evaluation} />}
      below={(item) =>
        disputed.some((one) => one.item === item.key) && (
          <>
            <DisputedLine evaluation={evaluation} item={item.key} />
            <Decision item={item} evaluation={evaluation} verdicts={verdicts} onChange={setVerdicts} />
          </>
        )
      }
      foot={
        <>
          <span>
            <Verdict result={result} size="large" />
            {was !== undefined && result.score !== undefined && (
              <small> {result.score === was ? "as it was" : `${difference(result.score - was)} to what it was`}</small>
            )}
          </span>
          <label className="field foot-reason">
            <span className="field-label">
              Reason <span className="optional">the agent reads it</span>
            </span>
            <input value={reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
          </label>
          {problem && (
            <span role="alert" className="field-wrong">
              {problem}
            </span>
          )}
          <Button label="Back" tone="quiet" onPress={onClose} />
          <Button
            label="Decide"
            tone="primary"
            busy={busy}
            control={open ? { allowed: false, why: open } : undefined}
            onPress={() => void decide()}
          />
        </>
      }
    />
  );
}

interface DecisionProps {
  item: ScorecardItem;
  evaluation: Evaluation;
  verdicts: Verdicts;
  onChange: (verdicts: Verdicts) => void;
}

function Decision({ item, evaluation, verdicts, onChange }: DecisionProps) {
  const given = evaluation.answers.find((one) => one.item === item.key);
  const verdict = verdicts.get(item.key);
  return (
    <div className="decision">
      <div className="item-choices" role="radiogroup" aria-label={`Decision on: ${item.text}`}>
        <button
          type="button"
          role="radio"
          className="item-choice"
          aria-checked={verdict?.upheld === true}
          onClick={() => onChange(uphold(verdicts, item.key))}
        >
          Uphold
        </button>
        {choicesOf(item)
          .filter((choice) => !isChosen(choice, given))
          .map((choice) => (
            <button
              key={choice.label}
              type="button"
              role="radio"
              className="item-choice"
              title={choice.says}
              aria-checked={
                verdict?.upheld === false &&
                isChosen(choice, {
                  item: item.key,
                  ...(verdict.points === undefined ? {} : { points: verdict.points }),
                  notApplicable: verdict.notApplicable ?? false,
                })
              }
              onClick={() => onChange(changeTo(verdicts, item.key, choice))}
            >
              Change to {choice.label}
            </button>
          ))}
      </div>
      {verdict && (
        <input
          aria-label={`Comment on the decision on: ${item.text}`}
          placeholder="Comment, if there is one to make"
          maxLength={1_000}
          value={verdict.comment ?? ""}
          onChange={(event) => onChange(remark(verdicts, item.key, event.target.value))}
        />
      )}
    </div>
  );
}
