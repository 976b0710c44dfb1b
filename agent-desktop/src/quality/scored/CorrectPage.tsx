import { useState } from "react";
import { Button } from "../../design/Button";
import type { Evaluation } from "../../wire/qualityTypes";
import { listOf } from "../card/answers";
import { told, useQualityTools } from "../context";
import { ScoringRoom } from "../scoring/ScoringRoom";
import { useScoring } from "../scoring/useScoring";
import { useSound } from "../sound/useSound";
import { EvaluationHead } from "./ReadPage";

interface Props {
  evaluation: Evaluation;
  onDone: (evaluation: Evaluation) => void;
  onClose: () => void;
}

/** A released evaluation scored anew, with a reason. What it was stays to be seen; nothing is sent before it is given as a whole. */
export function CorrectPage({ evaluation, onDone, onClose }: Props) {
  const { api } = useQualityTools();
  const { callId, scorecard, revision } = evaluation;
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const sound = useSound(evaluation.controls.listen, () => api.recordings.listen(callId, "An evaluation is corrected"));
  const scoring = useScoring({
    card: scorecard,
    draft: { answers: evaluation.answers, comment: evaluation.comment },
    revision,
    save: async () => revision,
  });
  const why =
    scoring.result.missing.length > 0
      ? "Answer every item first."
      : reason.trim().length < 3
        ? "Write the reason; the agent reads it."
        : undefined;
  async function correct() {
    setBusy(true);
    setProblem("");
    const answers = listOf(scorecard, scoring.answers);
    try {
      onDone(await api.quality.correct(callId, { revision, answers, comment: scoring.comment, reason: reason.trim() }));
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <ScoringRoom
      card={scorecard}
      scoring={scoring}
      sound={sound}
      strict
      unkept
      facts={<EvaluationHead evaluation={evaluation} />}
      actions={
        <>
          <label className="field foot-reason">
            <span className="field-label">
              Why it is corrected <span className="optional">the agent reads it</span>
            </span>
            <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          </label>
          {problem && (
            <span role="alert" className="field-wrong">
              {problem}
            </span>
          )}
          <Button label="Back" tone="quiet" onPress={onClose} />
          <Button
            label="Correct"
            tone="primary"
            busy={busy}
            control={why ? { allowed: false, why } : undefined}
            onPress={() => void correct()}
          />
        </>
      }
    />
  );
}
