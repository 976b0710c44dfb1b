import type { ReactNode } from "react";
import type { Evaluation, QualityScore, ScorecardItem } from "../../wire/qualityTypes";
import { CallFacts } from "../CallFacts";
import { type Answers, byItem, momentsOf } from "../card/answers";
import { Card } from "../card/Card";
import { Comment } from "../card/CommentLine";
import { Sound } from "../sound/Sound";
import type { SoundTools } from "../sound/useSound";
import { Course } from "./Course";
import "../scoring/scoring.css";
import "./scored.css";

interface Props {
  evaluation: Evaluation;
  sound: SoundTools;
  /** It is the agent who reads. */
  own?: boolean;
  head: ReactNode;
  /** As they are, or as they would be. */
  answers?: Answers;
  result?: QualityScore;
  below?: (item: ScorecardItem) => ReactNode;
  foot: ReactNode;
}

/** An evaluation to be read: the call and its course at the left, every answer at the right. */
export function ReadRoom({ evaluation, sound, own = false, head, answers, result, below, foot }: Props) {
  const { scorecard } = evaluation;
  const given = answers ?? byItem(evaluation.answers);
  return (
    <div className="scoring reading">
      <section className="panel scoring-call" aria-label="The call">
        {head}
        <CallFacts own={own} call={{ ...evaluation, agentName: undefined }} />
        <Sound tools={sound} notes={momentsOf(scorecard, given)} />
        {evaluation.scoredWithoutRecording && <p className="soft">It was scored without a recording.</p>}
        {evaluation.comment && (
          <blockquote className="whole-comment">
            <small>On the whole call</small>
            {evaluation.comment}
          </blockquote>
        )}
        <Course evaluation={evaluation} own={own} />
      </section>
      <section className="panel scoring-card" aria-label={scorecard.name}>
        <div className="scoring-scroll">
          <Card
            card={scorecard}
            answers={given}
            result={result ?? evaluation.result}
            below={(item) => (
              <>
                <Comment answer={given.get(item.key)} onPlay={sound.playFrom} />
                {below?.(item)}
              </>
            )}
          />
        </div>
        <footer className="scoring-foot">{foot}</footer>
      </section>
    </div>
  );
}
