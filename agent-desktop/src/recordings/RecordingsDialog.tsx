import { useEffect, useRef, useState } from "react";
import { useRead } from "../day/useRead";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { type Api, Refusal } from "../wire/http";
import type { Listening, RecordingRow } from "../wire/recordingTypes";
import { Player } from "./Player";
import { minutes } from "./words";
import "./recordings.css";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Recordings of one campaign; hearing one needs a reason, which is written down. */
export default function RecordingsDialog({
  api,
  campaignId,
  onClose,
}: {
  api: Api;
  campaignId: string;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [claim, setClaim] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const wanted = claim.trim() === "" ? { campaignId } : { campaignId, claimId: claim.trim() };
  const list = useRead(() => api.recordings.list(wanted), claim);
  const rows = list?.recordings ?? [];
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="recordings-title" onClose={onClose}>
      <header className="panel-head">
        <h2 id="recordings-title">Recordings</h2>
        <span className="panel-note">{rows.length}</span>
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={() => dialog.current?.close()} />
      </header>
      <label className="field">
        <span className="field-label">Claim</span>
        <input value={claim} onChange={(event) => setClaim(event.target.value)} />
      </label>
      {rows.length === 0 && <p className="empty">{list ? "There is none." : "They are being read."}</p>}
      <ul className="recordings">
        {rows.map((row) => (
          <Recording key={row.callId} row={row} api={api} />
        ))}
      </ul>
    </dialog>
  );
}

function Recording({ row, api }: { row: RecordingRow; api: Api }) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const [open, setOpen] = useState<Listening>();
  async function listen() {
    setProblem("");
    try {
      setOpen(await api.recordings.listen(row.callId, reason.trim()));
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  return (
    <li>
      <p>
        <strong>{moment(row.startedAt, here)}</strong> {minutes(row.lengthMs)} · {row.agentId ?? "nobody"}
        {row.held && " · held"}
        {!row.audible && " · deleted"}
      </p>
      {open && <Player sound={open} />}
      {!open && row.audible && (
        <p className="recording-ask">
          <input
            aria-label="Why you listen"
            placeholder="Why you listen"
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            label="Listen"
            size="small"
            control={
              reason.trim().length < 3
                ? { allowed: false, why: "Say why you listen; it is written down." }
                : { allowed: true }
            }
            onPress={() => void listen()}
          />
        </p>
      )}
      <p role="alert" className="field-wrong">
        {problem}
      </p>
    </li>
  );
}
