import type { ReactNode } from "react";
import { Icon } from "../../design/Icon";
import type { QualityScore, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";
import { briefly } from "../words";
import type { Answers, Choice } from "./answers";
import { ItemRow } from "./ItemRow";
import { weightsOf } from "./score";
import "./card.css";

interface Props {
  card: ScorecardContent;
  answers: Answers;
  result: QualityScore;
  /** The item in hand. */
  current?: string | undefined;
  onCurrent?: (key: string) => void;
  onAnswer?: (key: string, choice: Choice) => void;
  /** Items without an answer are marked. */
  strict?: boolean;
  /** What stands before the answers of an item. */
  beside?: (item: ScorecardItem) => ReactNode;
  /** What stands below an item. */
  below?: (item: ScorecardItem) => ReactNode;
}

/** A scorecard with its answers, section by section in the order of the call. */
export function Card({ card, answers, result, current, onCurrent, onAnswer, strict = false, beside, below }: Props) {
  const weights = weightsOf(card);
  return (
    <div className="card">
      {card.sections.map((section) => {
        const own = result.sections.find(({ key }) => key === section.key);
        return (
          <section key={section.key} aria-label={section.name} className={own?.failed ? "failed" : ""}>
            <header>
              <h3>{section.name}</h3>
              {own?.failed && (
                <span className="section-failed">
                  <Icon name="stop" />0 by a critical error
                </span>
              )}
              <strong>{briefly(own?.score)}</strong>
            </header>
            <ol>
              {section.items.map((item) => (
                <ItemRow
                  key={item.key}
                  item={item}
                  answer={answers.get(item.key)}
                  weight={weights.get(item.key) ?? 0}
                  current={current === item.key}
                  onCurrent={() => onCurrent?.(item.key)}
                  onAnswer={onAnswer && ((choice) => onAnswer(item.key, choice))}
                  beside={beside?.(item)}
                  missing={strict && result.missing.includes(item.key)}
                >
                  {below?.(item)}
                </ItemRow>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
