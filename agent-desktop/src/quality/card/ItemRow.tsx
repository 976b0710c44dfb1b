import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../../design/Icon";
import type { QualityAnswer, ScorecardItem } from "../../wire/qualityTypes";
import { briefly, criticalWords, pointsWords } from "../words";
import { answerWords, type Choice, choicesOf, isChosen } from "./answers";

interface Props {
  item: ScorecardItem;
  answer: QualityAnswer | undefined;
  /** Of the whole, in hundredths of a percent. */
  weight: number;
  current: boolean;
  onCurrent: () => void;
  /** Absent where it is only read. */
  onAnswer: ((choice: Choice) => void) | undefined;
  missing: boolean;
  /** Before its answers. */
  beside?: ReactNode;
  /** Below it: the comment, what is disputed. */
  children?: ReactNode;
}

/** One question with its answers side by side. The one in hand shows what to listen for. */
export function ItemRow({ item, answer, weight, current, onCurrent, onAnswer, missing, beside, children }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const lost = (item.critical ?? "none") !== "none" && answer?.points === 0;
  const scale = item.kind === "scale";
  useEffect(() => {
    if (current && onAnswer) {
      row.current?.scrollIntoView({ block: "nearest" });
      follow(row.current);
    }
  }, [current, onAnswer]);
  return (
    <li ref={row} className={`item ${current ? "current" : ""} ${lost ? "lost" : ""} ${missing ? "missing" : ""}`}>
      <div className="item-line">
        {onAnswer ? (
          <button type="button" tabIndex={-1} className="item-text" onClick={onCurrent}>
            <Question item={item} weight={weight} missing={missing} />
          </button>
        ) : (
          <div className="item-text">
            <Question item={item} weight={weight} missing={missing} />
          </div>
        )}
        {beside}
        {onAnswer ? (
          <Choices item={item} answer={answer} current={current} onCurrent={onCurrent} onAnswer={onAnswer} />
        ) : (
          <strong className={`item-given ${answer?.points === 0 ? "none" : ""}`}>
            {lost && <Icon name="stop" />}
            {scale && answer?.points !== undefined ? pointsWords(answer.points) : answerWords(item, answer)}
          </strong>
        )}
      </div>
      {lost && (
        <p className="item-error">
          <Icon name="stop" />
          Critical error
        </p>
      )}
      {scale && !onAnswer && answer?.points !== undefined && (
        <p className="item-guidance">{choicesOf(item).find((choice) => isChosen(choice, answer))?.says}</p>
      )}
      {current && onAnswer && <Guidance item={item} answer={answer} onAnswer={onAnswer} />}
      {children}
    </li>
  );
}

/** The focus goes along from item to item, as long as it is on answers and not in a comment or on a button. */
function follow(row: HTMLElement | null): void {
  const at = document.activeElement;
  if (at?.matches("[role=radio]") && at.closest(".item") !== row) {
    row?.querySelector<HTMLElement>("[role=radio]")?.focus({ preventScroll: true });
  }
}

function Question({ item, weight, missing }: Pick<Props, "item" | "weight" | "missing">) {
  const critical = criticalWords[item.critical ?? "none"];
  return (
    <>
      <span id={`item-${item.key}`}>{item.text}</span>
      <small>
        {critical && (
          <span className="item-critical">
            <Icon name="stop" />
            {critical}
          </span>
        )}
        <span className="item-weight">{briefly(weight)} of the whole</span>
        {missing && <span className="item-missing">No answer yet</span>}
      </small>
    </>
  );
}

interface ChoicesProps {
  item: ScorecardItem;
  answer: QualityAnswer | undefined;
  current: boolean;
  onCurrent: () => void;
  onAnswer: (choice: Choice) => void;
}

/** Every answer as a button with its key; one tab stop for all items, moved by the arrows. */
export function Choices({ item, answer, current, onCurrent, onAnswer }: ChoicesProps) {
  return (
    <div className="item-choices" role="radiogroup" aria-labelledby={`item-${item.key}`}>
      {choicesOf(item).map((choice, at) => (
        <button
          key={choice.label}
          type="button"
          role="radio"
          aria-checked={isChosen(choice, answer)}
          aria-keyshortcuts={choice.key}
          aria-label={choice.says ? `${choice.label}: ${choice.says}` : choice.label}
          title={choice.says}
          tabIndex={current && at === 0 ? 0 : -1}
          className="item-choice"
          onFocus={onCurrent}
          onClick={() => {
            onCurrent();
            onAnswer(choice);
          }}
        >
          {choice.label}
          {current && choice.key && (
            <span className="keys" aria-hidden="true">
              {choice.key}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** What to listen for, and what each step of a scale stands for. */
function Guidance({ item, answer, onAnswer }: Pick<ChoicesProps, "item" | "answer" | "onAnswer">) {
  return (
    <>
      {item.guidance && <p className="item-guidance">{item.guidance}</p>}
      {item.kind === "scale" && (
        <ul className="item-steps">
          {choicesOf(item)
            .filter(({ says }) => says)
            .map((choice) => (
              <li key={choice.label} className={isChosen(choice, answer) ? "chosen" : ""}>
                <button type="button" tabIndex={-1} onClick={() => onAnswer(choice)}>
                  <strong>{choice.label}</strong> {choice.says}
                </button>
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
