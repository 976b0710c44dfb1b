import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "../../desk/keys";
import type { Remote } from "../../recordings/Player";
import type { ScorecardContent } from "../../wire/qualityTypes";
import { type Choice, cardKey, itemsOf } from "./answers";

interface Target {
  card: ScorecardContent;
  current: string | undefined;
  remote: RefObject<Remote | null>;
  onCurrent: (key: string) => void;
  onAnswer: (key: string, choice: Choice) => void;
  onComment: (key: string) => void;
}

/** The whole card from the keyboard, wherever the focus is, except while something is written. */
export function useCardKeys(target: Target): void {
  const latest = useRef(target);
  latest.current = target;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const at = event.target as HTMLElement;
      if (isTyping(event.target) || document.querySelector("dialog[open]") || at.closest?.("[role=slider]")) {
        return;
      }
      if (event.key === " " && at.closest?.("button:not([role=radio])")) {
        return;
      }
      if (act(event, latest.current)) {
        event.preventDefault();
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function act(event: KeyboardEvent, { card, current, remote, onCurrent, onAnswer, onComment }: Target): boolean {
  const items = itemsOf(card);
  const at = items.findIndex(({ key }) => key === current);
  const item = items[at];
  const key = cardKey(event, item);
  const move = (by: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) {
      onCurrent(next.key);
      document.querySelector<HTMLElement>(`[aria-labelledby="item-${next.key}"] [role=radio]`)?.focus();
    }
  };
  switch (key?.do) {
    case undefined:
      return false;
    case "answer":
      if (item) {
        onAnswer(item.key, key.choice);
      }
      return true;
    case "move":
      move(key.by);
      return true;
    case "comment":
      if (item) {
        onComment(item.key);
      }
      return true;
    case "play":
      remote.current?.toggle();
      return true;
    case "seek":
      remote.current?.by(key.seconds);
      return true;
  }
}
