import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import { CallFacts } from "../CallFacts";
import { told, useQualityTools } from "../context";
import { stateWords } from "../words";

/** A call before it is scored: by which scorecard, or together with others. */
export function StartCall({ callId }: { callId: string }) {
  const { api, go, user } = useQualityTools();
  const ask = useCallback(() => api.quality.call(callId), [api, callId]);
  const [answer, again] = useAnswer(ask);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const call = answer.value;
  const released = call?.evaluation && call.evaluation.state !== "draft";
  const mine = call?.evaluation?.evaluator === user;

  async function score(scorecardId: string) {
    setBusy(true);
    setProblem("");
    try {
      await api.quality.start(callId, scorecardId);
      go({ name: "scoring", callId });
    } catch (error) {
      setProblem(told(error));
      again();
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="quality-part">
      <Unanswered answer={answer} waiting="The call is being read." onAgain={again} />
      {call && (
        <section className="panel start-call" aria-label="Score a call">
          <header className="scoring-head">
            <h2>{call.agentName}</h2>
            <span className="soft">{call.recorded ? "Recorded" : "Not recorded; it can be scored all the same"}</span>
          </header>
          <CallFacts call={{ ...call, agentName: undefined }} />
          {call.evaluation && (
            <p role="status">
              {released ? "It is scored already" : "It is being scored"} by {call.evaluation.evaluatorName} (
              {stateWords[call.evaluation.state].toLowerCase()}).
            </p>
          )}
          {problem && (
            <p role="alert" className="field-wrong">
              {problem}
            </p>
          )}
          <div className="start-orders">
            {released || (call.evaluation && mine) ? (
              <Button
                label={released ? "Open it" : "Go on"}
                tone="primary"
                onPress={() => go({ name: released ? "evaluation" : "scoring", callId })}
              />
            ) : (
              call.scorecards.map(({ id, name }) => (
                <Button
                  key={id}
                  label={`Score by ${name}`}
                  tone="primary"
                  busy={busy}
                  control={call.score}
                  onPress={() => void score(id)}
                />
              ))
            )}
            {call.scorecards.length === 0 && (
              <p className="soft">No published scorecard is for such calls. Scorecards makes one.</p>
            )}
            <Button label="Calibrate with this call" onPress={() => go({ name: "newCalibration", callId })} />
          </div>
        </section>
      )}
    </div>
  );
}
