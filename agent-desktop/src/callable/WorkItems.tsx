import { type KeyboardEvent, useRef, useState } from "react";
import type { WorkItemRow } from "../wire/callableTypes";
import { attemptsText, dueText, listedText, marks, matching } from "./words";

interface Props {
  items: WorkItemRow[];
  /** All that are open, when that is known. */
  open: number | undefined;
  chosen: string | undefined;
  zone: string;
  now: number;
  onChoose: (leadId: string) => void;
}

/** Open work items, the most valuable first. One stop of the tab key; arrows go through it. */
export function WorkItems({ items, open, chosen, zone, now, onChoose }: Props) {
  const [filter, setFilter] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const shown = matching(items, filter);
  const entry = shown.find(({ leadId }) => leadId === chosen) ?? shown[0];

  function move(event: KeyboardEvent) {
    const rows: (Element | null)[] = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    // In the filter Home and End belong to its text.
    if (to === undefined || (at < 0 && event.key !== "ArrowDown")) {
      return;
    }
    event.preventDefault();
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    row instanceof HTMLElement && row.focus();
  }

  return (
    <search className="work-items" onKeyDown={move}>
      <label className="field">
        <span className="field-label">
          Find <span aria-live="polite">{listedText(shown.length, items.length, open)}</span>
        </span>
        <input
          type="search"
          value={filter}
          placeholder="Initials, payer, or last step"
          autoComplete="off"
          onChange={(event) => setFilter(event.target.value)}
        />
      </label>
      {shown.length === 0 && (
        <p className="empty">{items.length === 0 ? "No open work items." : "None of those listed fits the filter."}</p>
      )}
      <ul ref={list} aria-label="Work items">
        {shown.map((item) => (
          <li key={item.leadId}>
            <button
              type="button"
              aria-pressed={item.leadId === chosen}
              tabIndex={item === entry ? 0 : -1}
              onClick={() => onChoose(item.leadId)}
            >
              <span className="work-item-party">
                <strong>{item.party}</strong>
                {marks(item).map((mark) => (
                  <small key={mark} className="badge">
                    {mark}
                  </small>
                ))}
              </span>
              <small>{[attemptsText(item.attempts), item.lastStep].filter(Boolean).join(" · ")}</small>
              <small>{dueText(item.dueAt, zone, now)}</small>
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
