import { useCallback } from "react";
import { Unanswered } from "../../callable/Unanswered";
import { useAnswer } from "../../callable/useAnswer";
import { moment } from "../../design/format";
import { Icon } from "../../design/Icon";
import type { CalibrationRow } from "../../wire/qualityTypes";
import { here, useQualityTools } from "../context";
import { rowKeys } from "../rowKeys";

/** Calls that several people score blind, to find out whether they score alike. */
export function CalibrationsPage() {
  const { api, user, go } = useQualityTools();
  const ask = useCallback(() => api.quality.calibration.list(), [api]);
  const [answer, again] = useAnswer(ask);
  const rows = answer.value ?? [];
  return (
    <div className="quality-part">
      <p className="soft">
        Several people score the same call without seeing each other; then they see where they differ. These scores
        never count for the agent. A calibration begins at a call: Calibrate with this call.
      </p>
      <Unanswered answer={answer} waiting="The calibrations are being read." onAgain={again} />
      {answer.value && rows.length === 0 && <p className="empty">There is none yet that you take part in.</p>}
      {rows.length > 0 && (
        <section className="panel grid-scroll" aria-label="Calibrations">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">Calibration</th>
                <th scope="col">Scorecard</th>
                <th scope="col">Led by</th>
                <th scope="col">Opened</th>
                <th scope="col">Due</th>
                <th scope="col">Handed in</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody onKeyDown={rowKeys}>
              {rows.map((row) => (
                <tr key={row.id} data-row>
                  <th scope="row">
                    <button type="button" className="linklike" onClick={() => go({ name: "calibration", id: row.id })}>
                      {row.name}
                    </button>
                  </th>
                  <td>
                    {row.scorecardName} <small>v{row.version}</small>
                  </td>
                  <td>{row.leader === user ? "me" : row.leaderName}</td>
                  <td>{moment(row.openedAt, here)}</td>
                  <td>{row.dueAt ? moment(row.dueAt, here) : "–"}</td>
                  <td>{handedIn(row)}</td>
                  <td>
                    <State row={row} user={user} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

const handedIn = ({ evaluators }: CalibrationRow) =>
  `${evaluators.filter((one) => one.handedIn).length} of ${evaluators.length}`;

function State({ row, user }: { row: CalibrationRow; user: string }) {
  const mine = row.evaluators.find(({ id }) => id === user);
  if (row.state === "closed") {
    return <>Closed</>;
  }
  return mine && !mine.handedIn ? (
    <span className="state-waits">
      <Icon name="warning" />
      Waits for you
    </span>
  ) : (
    <>Open</>
  );
}
