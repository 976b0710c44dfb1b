import { useEffect, useRef, useState } from "react";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { useServerNow } from "../design/time";
import type { CallBackRow } from "../wire/dayTypes";
import { type Api, Refusal } from "../wire/http";
import type { BoardView } from "../wire/types";
import { due } from "./dayLine";
import { useRead } from "./useRead";
import "./day.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every promised call, and whose it is; the supervisor gives it to another. */
export function CallBacksDialog({ api, board, onClose }: { api: Api; board: BoardView; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [moved, setMoved] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const list = useRead(() => api.days.callBacks(), `${board.dayChangedAt}/${moved}`);
  const rows = list?.callBacks ?? [];
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="callbacks-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="callbacks-title">Call-backs</h2>
        <span className="panel-note">{rows.length}</span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      {rows.length === 0 && <p className="empty">{list ? "No call-backs are promised." : "They are being read."}</p>}
      <ul className="day-rows promised">
        {rows.map((row) => (
          <Promised key={row.leadId} row={row} board={board} api={api} onMoved={() => setMoved(moved + 1)} />
        ))}
      </ul>
    </dialog>
  );
}

function Promised({ row, board, api, onMoved }: { row: CallBackRow; board: BoardView; api: Api; onMoved: () => void }) {
  const now = useServerNow();
  const [problem, setProblem] = useState("");
  async function give(by: string) {
    setProblem("");
    try {
      await api.days.moveCallBack({ leadId: row.leadId, by });
      onMoved();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  const known = board.agents.some(({ id }) => id === row.owner?.id);
  return (
    <li>
      <span>
        <strong>{row.party}</strong>
        <small>
          {moment(row.at, here)}
          {due(row, now) === "overdue" ? " · overdue" : ""}
          {row.owner && now >= Date.parse(row.ownedUntil) ? " · anyone may take it" : ""}
        </small>
        {problem && (
          <small className="field-wrong" role="alert">
            {problem}
          </small>
        )}
      </span>
      <select
        aria-label={`Who calls ${row.party} back`}
        value={row.owner?.id ?? ""}
        onChange={(event) => void give(event.target.value)}
      >
        <option value="">Anyone</option>
        {row.owner && !known && <option value={row.owner.id}>{row.owner.name}</option>}
        {board.agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </li>
  );
}
