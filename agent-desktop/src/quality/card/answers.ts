/** Answers on a scorecard: how they are given by key, and what is sent of them. */
import type { QualityAnswer, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";

export type Answers = ReadonlyMap<string, QualityAnswer>;

/** One thing that can be answered. */
export interface Choice {
  /** The key that gives it; the eleventh step of a scale has none. */
  key: string | undefined;
  label: string;
  /** What must be heard to give it, of a step of a scale. */
  says?: string;
  answer: { points: number } | { notApplicable: true };
}

export const byItem = (answers: readonly QualityAnswer[]): Answers => new Map(answers.map((one) => [one.item, one]));

/** Best first, so that 1 is always full; not applicable last, where it is allowed. */
export function choicesOf(item: ScorecardItem): Choice[] {
  const steps =
    item.kind === "yes-no"
      ? [
          { points: 1, label: "Yes" },
          { points: 0, label: "No" },
        ]
      : [...(item.steps ?? [])].sort((a, b) => b.points - a.points);
  const choices: Choice[] = steps.map(({ points, label }, at) => ({
    key: at < 9 ? String(at + 1) : at === 9 ? "0" : undefined,
    label: item.kind === "yes-no" ? label : String(points),
    ...(item.kind === "yes-no" ? {} : { says: label }),
    answer: { points },
  }));
  return item.notApplicable ? [...choices, { key: "n", label: "N/A", answer: { notApplicable: true } }] : choices;
}

export function isChosen(choice: Choice, answer: QualityAnswer | undefined): boolean {
  return "points" in choice.answer
    ? answer?.points === choice.answer.points && !answer.notApplicable
    : answer?.notApplicable === true;
}

/** An answer in words: Yes, 3 of 5: what was heard, not applicable. */
export function answerWords(item: ScorecardItem | undefined, answer: QualityAnswer | undefined): string {
  if (answer?.notApplicable) {
    return "not applicable";
  }
  if (answer?.points === undefined) {
    return "not answered";
  }
  if (!item) {
    return `${answer.points}`;
  }
  const choice = choicesOf(item).find((one) => isChosen(one, answer));
  return choice?.says ? `${choice.label}: ${choice.says}` : (choice?.label ?? `${answer.points}`);
}

/** The answers with that of an item given anew; given twice, it is taken back. Its comment stays. */
export function answer(answers: Answers, item: string, choice: Choice): Answers {
  const before = answers.get(item);
  const { points: _, notApplicable: __, ...rest } = before ?? { item };
  return new Map(answers).set(item, isChosen(choice, before) ? rest : { ...rest, ...choice.answer });
}

/** The answers with the comment on an item, and the moment that it is about. An empty comment has no moment. */
export function comment(answers: Answers, item: string, text: string, atMs: number | undefined): Answers {
  const { comment: _, atMs: __, ...rest } = answers.get(item) ?? { item };
  return new Map(answers).set(
    item,
    text === "" && atMs === undefined ? rest : { ...rest, comment: text, ...(atMs === undefined ? {} : { atMs }) },
  );
}

/** What is sent: in the order of the card, without what says nothing. */
export function listOf(card: ScorecardContent, answers: Answers): QualityAnswer[] {
  return itemsOf(card).flatMap(({ key }) => {
    const { comment: text = "", atMs, ...rest } = answers.get(key) ?? { item: key };
    const said = text.trim() === "" ? {} : { comment: text.trim(), ...(atMs === undefined ? {} : { atMs }) };
    return rest.points === undefined && !rest.notApplicable && !("comment" in said) ? [] : [{ ...rest, ...said }];
  });
}

export const itemsOf = (card: ScorecardContent): ScorecardItem[] => card.sections.flatMap(({ items }) => items);

/** What was said of which moment, the earliest first. */
export function momentsOf(card: ScorecardContent, answers: Answers): { key: string; atMs: number; text: string }[] {
  return itemsOf(card)
    .flatMap(({ key }) => {
      const one = answers.get(key);
      return one?.atMs === undefined || !one.comment ? [] : [{ key, atMs: one.atMs, text: one.comment }];
    })
    .sort((a, b) => a.atMs - b.atMs);
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export type CardKey =
  | { do: "answer"; choice: Choice }
  | { do: "move"; by: 1 | -1 }
  | { do: "comment" }
  | { do: "play" }
  | { do: "seek"; seconds: number };

/** What a key means while nobody is typing and `item` is the one in hand. */
export function cardKey(press: Press, item: ScorecardItem | undefined): CardKey | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) {
    return undefined;
  }
  const choice = item && choicesOf(item).find(({ key }) => key === press.key.toLowerCase());
  if (choice) {
    return { do: "answer", choice };
  }
  switch (press.key) {
    case "ArrowDown":
      return { do: "move", by: 1 };
    case "ArrowUp":
      return { do: "move", by: -1 };
    case "ArrowLeft":
      return { do: "seek", seconds: -5 };
    case "ArrowRight":
      return { do: "seek", seconds: 5 };
    case " ":
      return { do: "play" };
    case "c":
    case "C":
      return { do: "comment" };
    default:
      return undefined;
  }
}
