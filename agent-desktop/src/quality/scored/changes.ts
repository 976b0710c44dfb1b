/** What differs between two scores of the same call. Everything here is pure. */
import type {
  DecidedItem,
  DisputedItem,
  QualityAnswer,
  ScorecardContent,
  ScoreRevision,
} from "../../wire/qualityTypes";
import { type Answers, answerWords, byItem, type Choice, itemsOf } from "../card/answers";

export interface Change {
  key: string;
  text: string;
  from: string;
  to: string;
  /** The comment is another, too or alone. */
  comment: boolean;
}

/** Item by item, in the order of the card. */
export function changesBetween(card: ScorecardContent, before: QualityAnswer[], after: QualityAnswer[]): Change[] {
  const [old, now] = [byItem(before), byItem(after)];
  return itemsOf(card).flatMap((item) => {
    const [from, to] = [answerWords(item, old.get(item.key)), answerWords(item, now.get(item.key))];
    const comment = (old.get(item.key)?.comment ?? "") !== (now.get(item.key)?.comment ?? "");
    return from === to && !comment ? [] : [{ key: item.key, text: item.text, from, to, comment }];
  });
}

/** The revisions, the latest first as the server gives them, each with what it changed of the one before it. */
export function courseOf(
  card: ScorecardContent,
  history: ScoreRevision[],
): { revision: ScoreRevision; before: ScoreRevision | undefined; changes: Change[] }[] {
  return history.map((revision, at) => {
    const before = history[at + 1];
    return { revision, before, changes: before ? changesBetween(card, before.answers, revision.answers) : [] };
  });
}

/** How each disputed item is decided so far; nothing while it is not. */
export type Verdicts = ReadonlyMap<string, DecidedItem>;

export function uphold(verdicts: Verdicts, item: string): Verdicts {
  const comment = verdicts.get(item)?.comment;
  return new Map(verdicts).set(item, { item, upheld: true, ...(comment ? { comment } : {}) });
}

export function changeTo(verdicts: Verdicts, item: string, choice: Choice): Verdicts {
  const comment = verdicts.get(item)?.comment;
  return new Map(verdicts).set(item, { item, upheld: false, ...choice.answer, ...(comment ? { comment } : {}) });
}

export function remark(verdicts: Verdicts, item: string, comment: string): Verdicts {
  const { comment: _, ...rest } = verdicts.get(item) ?? { item, upheld: true };
  return new Map(verdicts).set(item, comment === "" ? rest : { ...rest, comment });
}

/** The answers as they would be after the decision. */
export function answersAfter(answers: Answers, verdicts: Verdicts): Answers {
  const next = new Map(answers);
  for (const [key, { upheld, points, notApplicable }] of verdicts) {
    if (!upheld) {
      const { points: _, notApplicable: __, ...rest } = next.get(key) ?? { item: key };
      next.set(key, {
        ...rest,
        ...(points === undefined ? {} : { points }),
        ...(notApplicable ? { notApplicable } : {}),
      });
    }
  }
  return next;
}

/** Why it cannot be decided yet. */
export function undecided(disputed: DisputedItem[], verdicts: Verdicts, reason: string): string | undefined {
  const open = disputed.filter(({ item }) => !verdicts.has(item)).length;
  if (open > 0) {
    return `${open} of ${disputed.length} disputed ${disputed.length === 1 ? "item" : "items"} not decided yet.`;
  }
  return reason.trim().length < 3 ? "Write the reason; the agent reads it." : undefined;
}
