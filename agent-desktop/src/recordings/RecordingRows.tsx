import { moment } from "../design/format";
import { Icon } from "../design/Icon";
import type { RecordingRow } from "../wire/recordingTypes";
import { minutes } from "./words";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  rows: RecordingRow[] | undefined;
  /** Of campaigns, by id. */
  names: Map<string, string>;
  chosen: string | undefined;
  onChoose: (callId: string) => void;
}

/** What was found, the newest first. */
export function RecordingRows({ rows, names, chosen, onChoose }: Props) {
  if (!rows) {
    return <p className="empty">They are being read.</p>;
  }
  if (rows.length === 0) {
    return (
      <p className="empty">
        Nothing was found. A recording appears some seconds after its call; which calls are recorded is set beside each
        campaign.
      </p>
    );
  }
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.callId}>
          <button
            type="button"
            className="recording-row"
            aria-current={row.callId === chosen || undefined}
            onClick={() => onChoose(row.callId)}
          >
            <span className="recording-when">{moment(row.startedAt, here)}</span>
            <span className="recording-length">{minutes(row.lengthMs)}</span>
            <span className="recording-whose">
              {row.agentId ?? "no agent known"} ·{" "}
              {names.get(row.campaignId ?? "") ?? row.campaignId ?? "no campaign known"}
            </span>
            <span className="recording-state">
              {row.held && (
                <span className="badge">
                  <Icon name="lock" />
                  Held
                </span>
              )}
              {!row.audible && <span className="badge">Deleted</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
