import { useCallback, useState } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { Button } from "../../design/Button";
import type { Calibration } from "../../wire/qualityTypes";
import { CallFacts } from "../CallFacts";
import { byItem } from "../card/answers";
import { Card } from "../card/Card";
import { Comment } from "../card/CommentLine";
import { told, useQualityTools } from "../context";
import { ScoringRoom } from "../scoring/ScoringRoom";
import { useScoring } from "../scoring/useScoring";
import { useSound } from "../sound/useSound";
import { Comparison } from "./Comparison";
import "./calibration.css";

/** A calibration: scored blind while it is open, compared when it is closed. */
export function CalibrationPage({ id }: { id: string }) {
  const { api } = useQualityTools();
  const ask = useCallback(() => api.quality.calibration.one(id), [api, id]);
  const [answer, again] = useAnswer(ask);
  const [changed, setChanged] = useState<Calibration>();
  const calibration = changed ?? answer.value;
  if (!calibration) {
    return <Unanswered answer={answer} waiting="The calibration is being read." onAgain={again} />;
  }
  const { mine, result } = calibration;
  if (calibration.state === "open" && mine && !mine.handedIn && calibration.controls.answer.allowed) {
    return <Blind key={mine.revision} calibration={calibration} mine={mine} onChanged={setChanged} onReload={again} />;
  }
  return (
    <div className="quality-part">
      <Head calibration={calibration} onChanged={setChanged} />
      {result ? (
        <Comparison calibration={calibration} result={result} />
      ) : (
        mine && (
          <section className="panel grid-scroll" aria-label="My answers">
            <Card
              card={calibration.scorecard}
              answers={byItem(mine.answers)}
              result={mine.result}
              below={({ key }) => <Comment answer={byItem(mine.answers).get(key)} onPlay={undefined} />}
            />
          </section>
        )
      )}
    </div>
  );
}

interface Props {
  calibration: Calibration;
  onChanged: (calibration: Calibration) => void;
}

/** Who takes part, who has handed in, and the order that closes it. */
function Head({ calibration, onChanged }: Props) {
  const { api, go } = useQualityTools();
  const [problem, setProblem] = useState("");
  const open = calibration.state === "open";
  function close() {
    api.quality.calibration
      .close(calibration.id, calibration.revision)
      .then(onChanged, (error) => setProblem(told(error)));
  }
  return (
    <header className="panel calibration-head">
      <h2>{calibration.name}</h2>
      <span className="soft">
        A call of {calibration.agentName} on {calibration.date}, {calibration.scorecardName}, version{" "}
        {calibration.version}
      </span>
      <ul aria-label="Who takes part">
        {calibration.evaluators.map((one) => (
          <li key={one.id} className="badge">
            {one.name}
            {one.id === calibration.leader && ", leads"}
            {open && (one.handedIn ? ": handed in" : ": not yet")}
          </li>
        ))}
      </ul>
      {problem && (
        <span role="alert" className="field-wrong">
          {problem}
        </span>
      )}
      <span className="bar-end">
        <Button label="All calibrations" size="small" tone="quiet" onPress={() => go({ name: "calibrations" })} />
        {open && (
          <Button label="Close and compare" tone="primary" control={calibration.controls.close} onPress={close} />
        )}
      </span>
    </header>
  );
}

/** My own answers, seen by nobody before it is closed. */
function Blind({
  calibration,
  mine,
  onChanged,
  onReload,
}: Props & { mine: NonNullable<Calibration["mine"]>; onReload: () => void }) {
  const { api } = useQualityTools();
  const { id, scorecard, callId } = calibration;
  const [strict, setStrict] = useState(false);
  const [problem, setProblem] = useState("");
  const sound = useSound(
    calibration.recorded ? { allowed: true } : { allowed: false, why: "There is no recording of this call." },
    () => api.recordings.listen(callId, `Calibration ${calibration.name}`),
  );
  const scoring = useScoring({
    card: scorecard,
    draft: { answers: mine.answers, comment: mine.comment },
    revision: mine.revision,
    async save(draft, revision) {
      const kept = await api.quality.calibration.answer(id, { revision, ...draft });
      return kept.mine?.revision ?? revision + 1;
    },
  });
  async function handIn() {
    setStrict(true);
    const first = scoring.result.missing[0];
    if (first) {
      return scoring.setCurrent(first);
    }
    setProblem("");
    try {
      const revision = await scoring.settle();
      if (revision !== undefined) {
        const draft = scoring.draft();
        onChanged(await api.quality.calibration.answer(id, { revision, ...draft, handIn: true }));
      }
    } catch (error) {
      setProblem(told(error));
    }
  }
  return (
    <ScoringRoom
      card={scorecard}
      scoring={scoring}
      sound={sound}
      strict={strict}
      onReload={onReload}
      facts={
        <>
          <header className="scoring-head">
            <h2>{calibration.name}</h2>
            <span className="soft">Calibration, led by {calibration.leaderName}</span>
          </header>
          <p className="soft">
            Nobody sees your answers before it is closed, and you see nobody's. They never count for the agent.
          </p>
          <CallFacts call={calibration} />
        </>
      }
      actions={
        <>
          {problem && (
            <span role="alert" className="field-wrong">
              {problem}
            </span>
          )}
          <Button label="Hand in" icon="send" tone="primary" onPress={() => void handIn()} />
        </>
      }
    />
  );
}
