import { useEffect, useRef } from "react";
import { Button } from "../../design/Button";
import { Icon } from "../../design/Icon";
import { minutes } from "../../recordings/words";
import type { QualityAnswer } from "../../wire/qualityTypes";

/** A moment of the recording; pressed, it plays from there. Without a recording it is only named. */
export function Moment({ atMs, onPlay }: { atMs: number; onPlay: ((ms: number) => void) | undefined }) {
  return onPlay ? (
    <button type="button" className="moment" aria-label={`Play from ${minutes(atMs)}`} onClick={() => onPlay(atMs)}>
      <Icon name="resume" />
      {minutes(atMs)}
    </button>
  ) : (
    <span className="moment">{minutes(atMs)}</span>
  );
}

/** What was said of an item. */
export function Comment({
  answer,
  onPlay,
}: {
  answer: QualityAnswer | undefined;
  onPlay: ((ms: number) => void) | undefined;
}) {
  return answer?.comment ? (
    <p className="item-comment">
      {answer.atMs !== undefined && <Moment atMs={answer.atMs} onPlay={onPlay} />}
      {answer.comment}
    </p>
  ) : null;
}

/** Begins a comment, where there is none yet. */
export function AddComment({ answer, onOpen }: Pick<Props, "answer" | "onOpen">) {
  return answer?.comment ? null : (
    <button type="button" className="item-add" tabIndex={-1} onClick={onOpen}>
      Comment <span className="keys">C</span>
    </button>
  );
}

interface Props {
  answer: QualityAnswer | undefined;
  /** Where the recording is now; absent where there is none. */
  now: (() => number) | undefined;
  /** It is being written. */
  open: boolean;
  onOpen: () => void;
  onClose: () => void;
  onChange: (text: string, atMs: number | undefined) => void;
  onPlay: ((ms: number) => void) | undefined;
}

/** A comment for the agent and the moment it is about; the moment is that at which it was begun. */
export function CommentField({ answer, now, open, onOpen, onClose, onChange, onPlay }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = answer?.comment ?? "";
  useEffect(() => {
    if (open) {
      field.current?.focus();
    }
  }, [open]);
  if (!open && text === "") {
    return null;
  }
  return (
    <div
      className="item-writing"
      role="group"
      aria-label="Comment"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          onClose();
        }
      }}
    >
      {answer?.atMs !== undefined && <Moment atMs={answer.atMs} onPlay={onPlay} />}
      <textarea
        ref={field}
        rows={Math.min(5, Math.max(1, Math.ceil(text.length / 70)))}
        maxLength={1_000}
        value={text}
        aria-label="Comment for the agent"
        placeholder="For the agent: what was heard, what to do instead"
        tabIndex={open ? 0 : -1}
        onFocus={onOpen}
        onChange={(event) => onChange(event.target.value, answer?.atMs)}
        onKeyDown={(event) => {
          if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
            event.stopPropagation();
            event.preventDefault();
            onClose();
            document.querySelector<HTMLElement>(".item.current [role=radio]")?.focus();
          }
        }}
      />
      {now && (
        <Button
          label={answer?.atMs === undefined ? "Add the moment" : "Moment is now"}
          size="small"
          tone="quiet"
          onPress={() => onChange(text, now())}
        />
      )}
      {answer?.atMs !== undefined && (
        <Button label="No moment" size="small" tone="quiet" onPress={() => onChange(text, undefined)} />
      )}
    </div>
  );
}
