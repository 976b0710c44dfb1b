import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { QualityScore, ScorecardContent } from "../../wire/qualityTypes";
import * as given from "../card/answers";
import { scoreOf } from "../card/score";
import { isConflict, told } from "../context";
import { type Draft, DraftKeeper, type Kept } from "./keeper";

const PAUSE_MS = 600;

interface Options {
  card: ScorecardContent;
  draft: Draft;
  revision: number;
  save: (draft: Draft, revision: number) => Promise<number>;
}

/** Scoring under way: the answers, what they would count, and how it stands with the server. */
export interface Scoring {
  answers: given.Answers;
  comment: string;
  result: QualityScore;
  kept: Kept;
  /** The item in hand, and whether its comment is written. */
  current: string | undefined;
  writing: string | undefined;
  setCurrent: (key: string) => void;
  setWriting: (key: string | undefined) => void;
  answer: (key: string, choice: given.Choice) => void;
  say: (key: string, text: string, atMs: number | undefined) => void;
  setComment: (text: string) => void;
  /** Sends what is not sent yet; the revision by which to go on, or nothing when it could not be kept. */
  settle: () => Promise<number | undefined>;
  prolong: () => void;
  /** As it is now. */
  draft: () => Draft;
}

export function useScoring({ card, draft, revision, save }: Options): Scoring {
  const [answers, setAnswers] = useState(() => given.byItem(draft.answers));
  const [comment, setText] = useState(draft.comment);
  const [kept, setKept] = useState<Kept>({ name: "kept" });
  const [writing, setWriting] = useState<string>();
  const [current, setCurrent] = useState(() => firstOpen(card, given.byItem(draft.answers)));
  const latest = useRef(save);
  latest.current = save;
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        revision,
        draft,
        save: (next, at) => latest.current(next, at),
        failure: (error) => ({ why: told(error), lost: isConflict(error) }),
        onKept: setKept,
        later(run) {
          const timer = setTimeout(run, PAUSE_MS);
          return () => clearTimeout(timer);
        },
      }),
  );
  useEffect(() => {
    const away = () => void keeper.flush();
    window.addEventListener("pagehide", away);
    return () => {
      window.removeEventListener("pagehide", away);
      away();
    };
  }, [keeper]);

  function change(next: given.Answers, text: string) {
    setAnswers(next);
    setText(text);
    keeper.change({ answers: given.listOf(card, next), comment: text });
  }
  const settle = useCallback(async () => ((await keeper.flush()) ? keeper.revision : undefined), [keeper]);
  return {
    answers,
    comment,
    result: useMemo(() => scoreOf(card, answers), [card, answers]),
    kept,
    current,
    writing,
    setCurrent,
    setWriting,
    answer(key, choice) {
      const first = !isAnswered(answers, key);
      change(given.answer(answers, key, choice), comment);
      if (first) {
        setCurrent(after(card, key));
      }
    },
    say: (key, text, atMs) => change(given.comment(answers, key, text, atMs), comment),
    setComment: (text) => change(answers, text),
    settle,
    prolong: useCallback(() => keeper.prolong(), [keeper]),
    draft: () => ({ answers: given.listOf(card, answers), comment }),
  };
}

function isAnswered(answers: given.Answers, key: string): boolean {
  const one = answers.get(key);
  return one?.points !== undefined || one?.notApplicable === true;
}

/** Where to go on: the first item without an answer, or the first of all. */
function firstOpen(card: ScorecardContent, answers: given.Answers): string | undefined {
  const items = given.itemsOf(card);
  return (items.find(({ key }) => !isAnswered(answers, key)) ?? items[0])?.key;
}

/** Whoever answers an item for the first time goes on with the next; the last stays in hand. */
function after(card: ScorecardContent, key: string): string {
  const items = given.itemsOf(card);
  return items[items.findIndex((item) => item.key === key) + 1]?.key ?? key;
}
