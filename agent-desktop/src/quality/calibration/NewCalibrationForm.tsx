import { type FormEvent, useCallback, useState } from "react";
import { useOrder } from "../../board/useOrder";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import { CallFacts } from "../CallFacts";
import { useQualityTools } from "../context";
import { PersonField } from "../fields/SelectFields";

interface Props {
  callId: string;
  onDone: (id: string) => void;
}

/** Who scores a call, and by when. Who opens it leads it: the leader's answers are the reference. */
export function NewCalibrationForm({ callId, onDone }: Props) {
  const { api, settings, user } = useQualityTools();
  const ask = useCallback(() => api.quality.call(callId), [api, callId]);
  const [answer, again] = useAnswer(ask);
  const [name, setName] = useState("");
  const [scorecard, setScorecard] = useState("");
  const [people, setPeople] = useState<string[]>([]);
  const [dueDate, setDueDate] = useState("");
  const { busy, wrong, problem, send } = useOrder(() => undefined);
  const call = answer.value;
  const scorecards = call?.scorecards ?? [];
  const chosen = scorecard || (scorecards.length === 1 ? (scorecards[0]?.id ?? "") : "");
  const why = !name.trim()
    ? "Give it a name first."
    : people.length === 0
      ? "Choose somebody besides you."
      : !chosen
        ? "Choose the scorecard."
        : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!why) {
      const due = dueDate ? { dueDate } : {};
      void send(async () => {
        const made = await api.quality.calibration.add({
          name: name.trim(),
          callId,
          scorecardId: chosen,
          evaluators: people,
          ...due,
        });
        onDone(made.id);
      });
    }
  }
  return (
    <div className="quality-part">
      <Unanswered answer={answer} waiting="The call is being read." onAgain={again} />
      {call && (
        <form className="panel start-call" onSubmit={submit} aria-label="New calibration">
          <header className="scoring-head">
            <h2>Calibrate with a call of {call.agentName}</h2>
          </header>
          <CallFacts call={{ ...call, agentName: undefined }} />
          <div className="quality-filters">
            <label className="field">
              <span className="field-label">Name</span>
              <input value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
              {wrong.name && <span className="field-wrong">{wrong.name}</span>}
            </label>
            <PersonField label="Scorecard" people={scorecards} value={chosen} none="Choose" onChange={setScorecard} />
            <label className="field">
              <span className="field-label">
                Due <span className="optional">closes nothing</span>
              </span>
              <input type="date" value={dueDate} onChange={(event) => setDueDate(event.target.value)} />
            </label>
          </div>
          <fieldset className="calibration-people">
            <legend>Besides me</legend>
            {settings.evaluators
              .filter(({ id }) => id !== user && id !== call.agentId)
              .map(({ id, name: person }) => (
                <label key={id} className="check">
                  <input
                    type="checkbox"
                    checked={people.includes(id)}
                    onChange={(event) =>
                      setPeople(event.target.checked ? [...people, id] : people.filter((one) => one !== id))
                    }
                  />
                  {person}
                </label>
              ))}
          </fieldset>
          <footer className="form-foot">
            <p role="alert" className="field-wrong">
              {problem} {wrong.evaluators} {wrong.callId} {wrong.dueDate}
            </p>
            <Button
              label="Open the calibration"
              type="submit"
              tone="primary"
              busy={busy}
              control={why ? { allowed: false, why } : undefined}
              onPress={() => undefined}
            />
          </footer>
        </form>
      )}
    </div>
  );
}
