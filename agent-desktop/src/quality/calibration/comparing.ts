/** What people who scored the same call said of each item. Everything here is pure. */
import type { CalibrationResult, QualityAnswer, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";
import { answerWords, itemsOf } from "../card/answers";

export interface Compared {
  item: ScorecardItem;
  cells: { evaluator: string; answer: QualityAnswer | undefined; words: string; differs: boolean }[];
  /** Of the pairs, how many agree; in hundredths of a percent. */
  agreement: number | undefined;
  deviation: number | undefined;
}

/** Item by item in the order of the card; who answered otherwise than the reference is marked. */
export function compare(card: ScorecardContent, result: CalibrationResult): Compared[] {
  const reference = result.evaluators.find((one) => one.reference)?.id;
  return itemsOf(card).map((item) => {
    const told = result.items.find(({ key }) => key === item.key);
    const of = (evaluator: string) => told?.answers.find((one) => one.evaluator === evaluator)?.answer;
    const standard = reference ? answerWords(item, of(reference)) : undefined;
    return {
      item,
      cells: result.evaluators.map(({ id }) => {
        const words = answerWords(item, of(id));
        return { evaluator: id, answer: of(id), words, differs: standard !== undefined && words !== standard };
      }),
      agreement: told?.agreement,
      deviation: told?.deviation,
    };
  });
}

/** Those that are to be talked about, the worst first: not everybody said the same. */
export function toSettle(rows: Compared[]): Compared[] {
  return rows
    .filter(({ cells }) => new Set(cells.map(({ words }) => words)).size > 1)
    .sort((a, b) => (a.agreement ?? 10_000) - (b.agreement ?? 10_000));
}
