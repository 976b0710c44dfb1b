import { useEffect, useRef, useState } from "react";
import { Button } from "../../design/Button";
import type { Evaluation, QualityScore } from "../../wire/qualityTypes";
import { CallFacts } from "../CallFacts";
import { itemsOf } from "../card/answers";
import { SectionScores, Verdict } from "../card/ScoreLine";
import { told, useQualityTools } from "../context";
import { useSound } from "../sound/useSound";
import { ScoringRoom } from "./ScoringRoom";
import { useScoring } from "./useScoring";

interface Props {
  evaluation: Evaluation;
  onReleased: (evaluation: Evaluation) => void;
  onGone: () => void;
  onReload: () => void;
}

/** A call being scored by me. It is kept as it is written; releasing it is one more press and a look at what it comes to. */
export function DraftPage({ evaluation, onReleased, onGone, onReload }: Props) {
  const { api, settings } = useQualityTools();
  const { callId, scorecard } = evaluation;
  const leaseUntil = useRef(evaluation.leaseUntil);
  const sound = useSound(evaluation.controls.listen, () =>
    api.recordings.listen(callId, `Scored by ${evaluation.scorecardName}`),
  );
  const scoring = useScoring({
    card: scorecard,
    draft: { answers: evaluation.answers, comment: evaluation.comment },
    revision: evaluation.revision,
    async save(draft, revision) {
      const kept = await api.quality.keep(callId, { revision, ...draft });
      leaseUntil.current = kept.leaseUntil;
      return kept.revision;
    },
  });
  const [strict, setStrict] = useState(false);
  const [releasing, setReleasing] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [problem, setProblem] = useState("");

  /** Whoever only listens for long keeps the call, too. */
  function heard() {
    const left = Date.parse(leaseUntil.current ?? "") - Date.now();
    if (left < settings.leaseMinutes * 30_000) {
      scoring.prolong();
    }
  }
  function ask() {
    setStrict(true);
    const first = scoring.result.missing[0];
    if (first) {
      scoring.setCurrent(first);
      setProblem("");
    } else {
      setReleasing(true);
    }
  }
  async function give(order: (revision: number) => Promise<void>) {
    setProblem("");
    try {
      const revision = await scoring.settle();
      if (revision !== undefined) {
        await order(revision);
      }
    } catch (error) {
      setProblem(told(error));
    }
  }
  return (
    <>
      <ScoringRoom
        card={scorecard}
        scoring={scoring}
        sound={sound}
        strict={strict}
        onAt={heard}
        onReload={onReload}
        facts={
          <>
            <header className="scoring-head">
              <h2>{evaluation.agentName}</h2>
              <span className="soft">
                {evaluation.scorecardName}, version {evaluation.version}
              </span>
            </header>
            <CallFacts call={{ ...evaluation, agentName: undefined }} />
          </>
        }
        actions={
          <>
            {problem && (
              <span role="alert" className="field-wrong">
                {problem}
              </span>
            )}
            {dropping ? (
              <>
                <Button label="Keep it" tone="quiet" onPress={() => setDropping(false)} />
                <Button
                  label="Discard my answers"
                  tone="danger"
                  control={evaluation.controls.drop}
                  onPress={() =>
                    void give(async (revision) => {
                      await api.quality.drop(callId, revision);
                      onGone();
                    })
                  }
                />
              </>
            ) : (
              <Button
                label={evaluation.task ? "Give back…" : "Discard…"}
                tone="quiet"
                onPress={() => setDropping(true)}
              />
            )}
            <Button label="Release…" icon="send" tone="primary" onPress={ask} />
          </>
        }
      />
      {releasing && (
        <ReleaseDialog
          evaluation={evaluation}
          result={scoring.result}
          comments={[...scoring.answers.values()].filter((one) => one.comment?.trim()).length}
          recorded={sound.control.allowed}
          problem={problem}
          onClose={() => setReleasing(false)}
          onRelease={() =>
            give(async (revision) => {
              onReleased(await api.quality.release(callId, revision));
            })
          }
        />
      )}
    </>
  );
}

interface DialogProps {
  evaluation: Evaluation;
  result: QualityScore;
  comments: number;
  recorded: boolean;
  problem: string;
  onClose: () => void;
  onRelease: () => Promise<void>;
}

/** What the agent will read, before it is read. */
function ReleaseDialog({ evaluation, result, comments, recorded, problem, onClose, onRelease }: DialogProps) {
  const { settings } = useQualityTools();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const critical = itemsOf(evaluation.scorecard).filter(({ key }) => result.criticalErrors.includes(key));
  return (
    <dialog ref={dialog} className="dialog release" aria-labelledby="release-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="release-title">Release to {evaluation.agentName}</h2>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <div className="release-body">
        <Verdict result={result} size="large" />
        {critical.map(({ key, text }) => (
          <p key={key} className="item-error">
            Critical error: {text}
          </p>
        ))}
        <SectionScores card={evaluation.scorecard} result={result} />
        <p className="soft">
          {comments === 0
            ? "No item has a comment."
            : `${comments} ${comments === 1 ? "item has" : "items have"} a comment.`}{" "}
          {!recorded && "It will say that it was scored without a recording. "}
          {evaluation.agentName} sees it at once, can reply, and can dispute items for {settings.disputeDays}{" "}
          {settings.disputeDays === 1 ? "day" : "days"}. A change after that is a new revision; this one stays to be
          seen.
        </p>
        {problem && (
          <p role="alert" className="field-wrong">
            {problem}
          </p>
        )}
      </div>
      <footer className="form-foot">
        <Button label="Back" tone="quiet" onPress={() => dialog.current?.close()} />
        <Button
          label="Release"
          icon="send"
          tone="primary"
          busy={busy}
          onPress={() => {
            setBusy(true);
            void onRelease().finally(() => setBusy(false));
          }}
        />
      </footer>
    </dialog>
  );
}
