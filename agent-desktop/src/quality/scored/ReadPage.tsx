import { useState } from "react";
import { Button } from "../../design/Button";
import { useServerNow } from "../../design/time";
import type { Evaluation } from "../../wire/qualityTypes";
import { Verdict } from "../card/ScoreLine";
import { told, useQualityTools } from "../context";
import { useSound } from "../sound/useSound";
import { leftWords, stateNotes, stateWords } from "../words";
import { DisputedLine } from "./DisputedLine";
import { ReadRoom } from "./ReadRoom";

interface Props {
  evaluation: Evaluation;
  onCorrect: () => void;
  onDecide: () => void;
  onDropped: () => void;
}

/** An evaluation as it stands. */
export function ReadPage({ evaluation, onCorrect, onDecide, onDropped }: Props) {
  const { api, go, role } = useQualityTools();
  const { callId, controls } = evaluation;
  const [problem, setProblem] = useState("");
  const sound = useSound(controls.listen, () =>
    api.recordings.listen(callId, `Evaluation by ${evaluation.scorecardName} read again`),
  );
  const draft = evaluation.state === "draft";
  function drop() {
    api.quality.drop(callId, evaluation.revision).then(onDropped, (error) => setProblem(told(error)));
  }
  return (
    <ReadRoom
      evaluation={evaluation}
      sound={sound}
      head={<EvaluationHead evaluation={evaluation} />}
      below={({ key }) => <DisputedLine evaluation={evaluation} item={key} />}
      foot={
        <>
          <Verdict result={evaluation.result} size="large" />
          <span className="kept">
            {problem && (
              <span role="alert" className="field-wrong">
                {problem}
              </span>
            )}
          </span>
          {draft ? (
            role === "admin" && (
              <Button label="Discard the draft" tone="danger" control={controls.drop} onPress={drop} />
            )
          ) : (
            <>
              <Button label="Calibrate" tone="quiet" onPress={() => go({ name: "newCalibration", callId })} />
              <Button label="Correct…" control={controls.correct} onPress={onCorrect} />
              {evaluation.state === "disputed" && (
                <Button label="Decide the dispute…" tone="primary" control={controls.decide} onPress={onDecide} />
              )}
            </>
          )}
        </>
      }
    />
  );
}

/** Whose call by which scorecard, and where it stands. */
export function EvaluationHead({ evaluation }: { evaluation: Evaluation }) {
  const now = useServerNow();
  return (
    <div className="evaluation-head">
      <header className="scoring-head">
        <h2>{evaluation.agentName}</h2>
        <span className="soft">
          {evaluation.scorecardName}, version {evaluation.version}
          {evaluation.evaluatorName && `, by ${evaluation.evaluatorName}`}
        </span>
      </header>
      <p>
        <span className={`badge state-${evaluation.state}`}>{stateWords[evaluation.state]}</span>{" "}
        <span className="soft">{stateNotes[evaluation.state]}</span>{" "}
        {evaluation.state === "released" && evaluation.disputeUntil && (
          <span className="soft">Time to dispute: {leftWords(evaluation.disputeUntil, now) || "over"}.</span>
        )}
      </p>
    </div>
  );
}
