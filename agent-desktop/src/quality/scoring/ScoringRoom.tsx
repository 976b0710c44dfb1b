import { type ReactNode, useEffect } from "react";
import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import type { ScorecardContent } from "../../wire/qualityTypes";
import { itemsOf, momentsOf } from "../card/answers";
import { Card } from "../card/Card";
import { AddComment, CommentField, Moment } from "../card/CommentLine";
import { Verdict } from "../card/ScoreLine";
import { useCardKeys } from "../card/useCardKeys";
import { Sound } from "../sound/Sound";
import type { SoundTools } from "../sound/useSound";
import type { Kept } from "./keeper";
import type { Scoring } from "./useScoring";
import "./scoring.css";

interface Props {
  card: ScorecardContent;
  scoring: Scoring;
  sound: SoundTools;
  /** Above the player: whose call it is. */
  facts: ReactNode;
  /** Items without an answer are marked. */
  strict: boolean;
  onAt?: (ms: number) => void;
  /** Nothing is kept on the server before it is given as a whole. */
  unkept?: boolean;
  /** Reads it anew, after somebody else has changed it. */
  onReload?: () => void;
  /** Beside the score: what is done with it. */
  actions: ReactNode;
}

/** Hearing at the left, scoring at the right, and what it comes to always in sight. */
export function ScoringRoom({ card, scoring, sound, facts, strict, onAt, unkept = false, onReload, actions }: Props) {
  const { answers, comment, result, current, writing } = scoring;
  function beginComment(key: string) {
    const one = answers.get(key);
    if (!one?.comment && one?.atMs === undefined && sound.now) {
      scoring.say(key, one?.comment ?? "", sound.now());
    }
    scoring.setCurrent(key);
    scoring.setWriting(key);
  }
  useCardKeys({
    card,
    current,
    remote: sound.remote,
    onCurrent: scoring.setCurrent,
    onAnswer: scoring.answer,
    onComment: beginComment,
  });
  useEffect(
    () => document.querySelector<HTMLElement>(".item.current [role=radio]")?.focus({ preventScroll: true }),
    [],
  );
  const moments = momentsOf(card, answers);
  const texts = new Map(itemsOf(card).map(({ key, text }) => [key, text]));
  return (
    <div className="scoring">
      <section className="panel scoring-call" aria-label="The call">
        {facts}
        <Sound tools={sound} notes={moments} {...(onAt ? { onAt } : {})} />
        {moments.length > 0 && (
          <ol className="moments" aria-label="Moments">
            {moments.map(({ key, atMs, text }) => (
              <li key={key}>
                <Moment atMs={atMs} onPlay={sound.playFrom} />
                <span>
                  {text} <small>{texts.get(key)}</small>
                </span>
              </li>
            ))}
          </ol>
        )}
        <label className="field">
          <span className="field-label">On the whole call</span>
          <textarea
            rows={3}
            maxLength={4_000}
            value={comment}
            placeholder="What was good, and what to work on next"
            onChange={(event) => scoring.setComment(event.target.value)}
          />
        </label>
        <KeyHints sounds={sound.sound !== undefined} />
      </section>
      <section className="panel scoring-card" aria-label={card.name}>
        <div className="scoring-scroll">
          <Card
            card={card}
            answers={answers}
            result={result}
            current={current}
            strict={strict}
            onCurrent={scoring.setCurrent}
            onAnswer={scoring.answer}
            beside={({ key }) => <AddComment answer={answers.get(key)} onOpen={() => beginComment(key)} />}
            below={({ key }) => (
              <CommentField
                answer={answers.get(key)}
                now={sound.now}
                open={writing === key}
                onOpen={() => writing !== key && beginComment(key)}
                onClose={() => scoring.setWriting(undefined)}
                onChange={(text, atMs) => scoring.say(key, text, atMs)}
                onPlay={sound.playFrom}
              />
            )}
          />
        </div>
        <footer className="scoring-foot">
          <output aria-live="polite">
            <Verdict result={result} size="large" />
          </output>
          <span className="scoring-count">
            {result.missing.length === 0
              ? "Every item is answered"
              : `${result.missing.length} of ${itemsOf(card).length} items to answer`}
            <small>Pass mark {(card.passMark / 100).toFixed(card.passMark % 100 === 0 ? 0 : 2)} %</small>
          </span>
          {unkept ? (
            <span className="kept" />
          ) : (
            <KeptLine kept={scoring.kept} onAgain={() => void scoring.settle()} onReload={onReload} />
          )}
          {actions}
        </footer>
      </section>
    </div>
  );
}

interface KeptProps {
  kept: Kept;
  onAgain: () => void;
  onReload: (() => void) | undefined;
}

/** How it stands with the server; what could not be kept says why, and how to go on. */
function KeptLine({ kept, onAgain, onReload }: KeptProps) {
  if (kept.name === "kept" || kept.name === "keeping") {
    return <span className="kept">{kept.name === "kept" ? "Draft kept" : "Keeping…"}</span>;
  }
  const lost = kept.name === "lost";
  return (
    <span className="kept wrong" role="alert">
      <Icon name="warning" />
      {kept.why}
      {lost && onReload && <Button label="Read it anew" size="small" onPress={onReload} />}
      {!lost && <Button label="Try again" size="small" onPress={onAgain} />}
    </span>
  );
}

function KeyHints({ sounds }: { sounds: boolean }) {
  const keys: [string, string][] = [
    ["1–9", "answer, 1 is best"],
    ["N", "not applicable"],
    ["↑ ↓", "item"],
    ["C", sounds ? "comment at this moment" : "comment"],
    ...(sounds
      ? ([
          ["Space", "play, pause"],
          ["← →", "5 seconds"],
        ] as [string, string][])
      : []),
  ];
  return (
    <ul className="key-hints" aria-label="Keys">
      {keys.map(([key, does]) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
