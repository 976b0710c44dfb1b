import { type FormEvent, useContext, useState } from "react";
import { CallLink } from "../../board/CallLink";
import { Button } from "../../design/Button";
import { moment } from "../../design/format";
import type { QualityCall } from "../../wire/qualityTypes";
import { here, told, useQualityTools } from "../context";
import { AgentField } from "../fields/AgentField";
import { OutcomeWords } from "../outcomes";
import { kindWords, stateWords, talk } from "../words";

const today = () => new Intl.DateTimeFormat("en-CA", { dateStyle: "short" }).format(new Date());

/** Any call of an agent on a shift date. Reading the list is written down. */
export function FindCall() {
  const { api, go } = useQualityTools();
  const words = useContext(OutcomeWords);
  const [agent, setAgent] = useState("");
  const [date, setDate] = useState(today);
  const [calls, setCalls] = useState<QualityCall[]>();
  const [problem, setProblem] = useState("");
  const missing = !agent.trim() ? "Name the agent first." : !date ? "Name the shift date first." : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!missing) {
      setProblem("");
      api.quality.calls(agent.trim(), date).then(setCalls, (error) => setProblem(told(error)));
    }
  }
  return (
    <section className="panel find-call" aria-label="Score another call">
      <form onSubmit={submit}>
        <AgentField value={agent} onChange={setAgent} />
        <label className="field">
          <span className="field-label">Shift date</span>
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
        <Button
          label="Show the calls"
          type="submit"
          control={missing ? { allowed: false, why: missing } : undefined}
          onPress={() => undefined}
        />
        <small className="soft">From a recording, or from a call on the board, the way is Score this call.</small>
      </form>
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      {calls?.length === 0 && <p className="empty">The agent spoke with nobody on that shift date.</p>}
      {calls && calls.length > 0 && (
        <ul className="found-calls">
          {calls.map((call) => (
            <li key={call.callId}>
              <span>
                <CallLink callId={call.callId}>{moment(call.placedAt, here)}</CallLink>
              </span>
              <span>{call.campaignName}</span>
              <span>{kindWords[call.kind]}</span>
              <span className="num">{talk(call.talkSeconds)}</span>
              <span>{call.recorded ? "recorded" : "not recorded"}</span>
              <span>{call.outcomes.map(words).join(", ") || "–"}</span>
              <Button
                label={call.evaluation ? stateWords[call.evaluation.state] : "Choose"}
                size="small"
                onPress={() =>
                  go(
                    call.evaluation
                      ? { name: "evaluation", callId: call.callId }
                      : { name: "call", callId: call.callId },
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
