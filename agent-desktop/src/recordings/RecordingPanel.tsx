import { useContext, useState } from "react";
import { OpenCall, OpenPage } from "../board/pages";
import { Button } from "../design/Button";
import { moment } from "../design/format";
import { type Api, Refusal } from "../wire/http";
import type { Listening, RecordingList, RecordingRow } from "../wire/recordingTypes";
import type { Control } from "../wire/types";
import { Player } from "./Player";
import { minutes } from "./words";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  api: Api;
  row: RecordingRow;
  campaign: string | undefined;
  may: RecordingList["may"];
  onChanged: (row: RecordingRow) => void;
  /** It is shown with its call, which says the rest. */
  within?: "call";
}

/** One recording: what it is, why one wants something of it, and the sound. */
export function RecordingPanel({ api, row, campaign, may, onChanged, within }: Props) {
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState("");
  const [sound, setSound] = useState<Listening>();
  const openPage = useContext(OpenPage);
  const openCall = useContext(OpenCall);
  const why = reason.trim();
  const reasoned: Control =
    why.length < 3 ? { allowed: false, why: "Write why first; it is written down." } : { allowed: true };
  const both = (control: Control) => (control.allowed ? reasoned : control);

  async function order(give: () => Promise<void>) {
    setProblem("");
    try {
      await give();
    } catch (error) {
      setProblem(error instanceof Refusal ? error.problem.detail : "It did not reach the server. Try again.");
    }
  }
  const listen = () => order(async () => setSound(await api.recordings.listen(row.callId, why)));
  const download = () => order(async () => save((await api.recordings.download(row.callId, why)).url));
  const hold = () => order(async () => onChanged(await api.recordings.hold(row.callId, !row.held, why)));
  const erase = () =>
    order(async () => {
      onChanged(await api.recordings.erase(row.callId, why));
      setSound(undefined);
      setSure(false);
    });

  return (
    <section className="panel recording-panel" aria-label="Recording">
      <header>
        <h2>{moment(row.startedAt, here)}</h2>
        <span className="panel-note">{minutes(row.lengthMs)}</span>
        {openCall && <Button label="The call" size="small" onPress={() => openCall({ id: row.callId })} />}
        {!within && <Button label="Score this call" size="small" onPress={() => openPage("quality", row.callId)} />}
      </header>
      {!within && <Facts row={row} campaign={campaign} />}
      {sound && <Player sound={sound} />}
      {row.audible && (
        <div className="recording-ask">
          <label className="field">
            <span className="field-label">Why</span>
            <input
              value={reason}
              maxLength={200}
              placeholder="A complaint, coaching, a dispute…"
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          {!sound && (
            <Button label="Listen" icon="resume" tone="primary" control={reasoned} onPress={() => void listen()} />
          )}
          <Button label={row.held ? "Release" : "Hold"} icon="lock" control={reasoned} onPress={() => void hold()} />
          <Button label="Download" control={both(may.download)} onPress={() => void download()} />
          {sure ? (
            <Button label="Delete for good" tone="danger" control={both(may.erase)} onPress={() => void erase()} />
          ) : (
            <Button
              label="Delete…"
              tone="quiet"
              control={row.held ? { allowed: false, why: "It is held for a case. Release it first." } : both(may.erase)}
              onPress={() => setSure(true)}
            />
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className="field-wrong">
          {problem}
        </p>
      )}
    </section>
  );
}

function Facts({ row, campaign }: { row: RecordingRow; campaign: string | undefined }) {
  return (
    <dl className="recording-facts">
      <dt>Agent</dt>
      <dd>{row.agentId ?? "not known"}</dd>
      <dt>Campaign</dt>
      <dd>{campaign ?? "not known"}</dd>
      <dt>Call</dt>
      <dd className="recording-id">{row.callId}</dd>
      <dt>Claims</dt>
      <dd className="recording-id">{row.claimIds.join(", ") || "not known"}</dd>
      <dt>{row.erasedAt ? "Deleted" : "Kept until"}</dt>
      <dd>
        {moment(row.erasedAt ?? row.keepUntil, here)}
        {row.held && ", and longer: held for a case"}
      </dd>
    </dl>
  );
}

/** The browser asks where to put it, or puts it where it puts files. */
function save(url: string) {
  const link = document.createElement("a");
  link.href = url;
  link.download = "";
  link.click();
}
