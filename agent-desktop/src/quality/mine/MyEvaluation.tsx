import { useState } from "react";
import { Button } from "../../design/Button";
import { useServerNow } from "../../design/time";
import { useDesk } from "../../desk/context";
import type { Evaluation } from "../../wire/qualityTypes";
import { Verdict } from "../card/ScoreLine";
import { told } from "../context";
import { DisputedLine } from "../scored/DisputedLine";
import { ReadRoom } from "../scored/ReadRoom";
import { useSound } from "../sound/useSound";
import { leftWords, percent, stateWords } from "../words";
import { type Disputes, disputedItems, toggled, unsaid } from "./disputing";

interface Props {
  evaluation: Evaluation;
  onChanged: (evaluation: Evaluation) => void;
}

/** One evaluation of mine: read, heard, answered. */
export function MyEvaluation({ evaluation, onChanged }: Props) {
  const { api } = useDesk();
  const { callId, revision, controls } = evaluation;
  const [disputes, setDisputes] = useState<Disputes>();
  const [reply, setReply] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const sound = useSound(controls.listen, () => api.quality.mine.listen(callId));
  async function send(order: () => Promise<Evaluation>) {
    setBusy(true);
    setProblem("");
    try {
      onChanged(await order());
    } catch (error) {
      setProblem(told(error));
    } finally {
      setBusy(false);
    }
  }
  const acknowledge = () => send(() => api.quality.mine.acknowledge(callId, revision, reply.trim()));
  const dispute = (said: Disputes) =>
    send(() =>
      api.quality.mine.dispute(callId, {
        revision,
        items: disputedItems(said),
        ...(reply.trim() ? { reply: reply.trim() } : {}),
      }),
    );
  const why = disputes && unsaid(disputes);
  return (
    <ReadRoom
      own
      evaluation={evaluation}
      sound={sound}
      head={<MyHead evaluation={evaluation} />}
      below={({ key, text }) => (
        <>
          <DisputedLine evaluation={evaluation} item={key} />
          {disputes && (
            <div className="my-dispute">
              <label className="check">
                <input
                  type="checkbox"
                  checked={disputes.has(key)}
                  aria-label={`Dispute: ${text}`}
                  onChange={() => setDisputes(toggled(disputes, key))}
                />
                Dispute
              </label>
              {disputes.has(key) && (
                <input
                  aria-label={`Why it is disputed: ${text}`}
                  placeholder="What was heard instead"
                  maxLength={1_000}
                  // biome-ignore lint/a11y/noAutofocus: it was asked for by the press before
                  autoFocus
                  value={disputes.get(key) ?? ""}
                  onChange={(event) => setDisputes(new Map(disputes).set(key, event.target.value))}
                />
              )}
            </div>
          )}
        </>
      )}
      foot={
        <>
          <Verdict result={evaluation.result} size="large" />
          <span className="kept" />
          {controls.acknowledge.allowed || controls.dispute.allowed ? (
            <>
              <label className="field foot-reason">
                <span className="field-label">
                  Reply <span className="optional">if you wish</span>
                </span>
                <input value={reply} maxLength={2_000} onChange={(event) => setReply(event.target.value)} />
              </label>
              {problem && (
                <span role="alert" className="field-wrong">
                  {problem}
                </span>
              )}
              {disputes ? (
                <>
                  <Button label="Do not dispute" tone="quiet" onPress={() => setDisputes(undefined)} />
                  <Button
                    label={disputes.size > 1 ? `Send the dispute of ${disputes.size} items` : "Send the dispute"}
                    tone="primary"
                    busy={busy}
                    control={why ? { allowed: false, why } : undefined}
                    onPress={() => void dispute(disputes)}
                  />
                </>
              ) : (
                <>
                  <Button label="Dispute…" control={controls.dispute} onPress={() => setDisputes(new Map())} />
                  <Button
                    label="Acknowledge"
                    icon="check"
                    tone="primary"
                    busy={busy}
                    control={controls.acknowledge}
                    onPress={() => void acknowledge()}
                  />
                </>
              )}
            </>
          ) : (
            <span className="soft">{controls.acknowledge.why}</span>
          )}
        </>
      }
    />
  );
}

/** What is to be known at once: where it stands, and what it was before. */
function MyHead({ evaluation }: { evaluation: Evaluation }) {
  const { state, history, disputeUntil } = evaluation;
  const [now, before] = history;
  const at = useServerNow();
  return (
    <div className="evaluation-head">
      <header className="scoring-head">
        <h2>{evaluation.scorecardName}</h2>
        <span className="soft">{evaluation.evaluatorName && `scored by ${evaluation.evaluatorName}`}</span>
      </header>
      <p>
        <span className={`badge state-${state}`}>{stateWords[state]}</span>{" "}
        {state === "released" && disputeUntil && (
          <span className="soft">To dispute it: {leftWords(disputeUntil, at) || "the time is over"}</span>
        )}
        {state === "disputed" && <span className="soft">Your dispute waits for a decision.</span>}
      </p>
      {now && before && now.score.score !== before.score.score && (
        <p role="status">
          Now <strong>{percent(now.score.score)}</strong>, before {percent(before.score.score)}.
        </p>
      )}
    </div>
  );
}
