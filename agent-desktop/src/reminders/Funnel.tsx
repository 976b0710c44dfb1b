import { Button } from "../design/Button";
import type { CallsLook, ReminderReport } from "../wire/reminderTypes";
import { saveCsv } from "./saveCsv";
import { clock, number, percent, spaced } from "./words";

interface Props {
  report: ReminderReport;
  /** When it was read. */
  at: number;
  name: string;
  /** The calls behind a figure are asked for. */
  onLook: (look: CallsLook) => void;
}

/** How far the calls of a campaign came: those that it placed, with their share, and those that came in. */
export function Funnel({ report, at, name, onLook }: Props) {
  return (
    <>
      <header className="panel-head">
        <span className="panel-note">
          {number(report.attempts)} placed, {number(report.cameIn)} came in, as of {clock(at)}; each counts for every
          stage it reached
        </span>
        <Button label="Save as CSV" size="small" onPress={() => saveCsv(report.csv, `reminders-${name}.csv`)} />
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className="amount">
              Placed
            </th>
            <th scope="col">Share of those placed</th>
            <th scope="col" className="amount">
              Came in
            </th>
          </tr>
        </thead>
        <tbody>
          {report.stages.map(({ id, label, count, share, cameIn }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="amount">
                <Calls count={count} of={`${label}, placed`} onLook={() => onLook({ stage: id, direction: "out" })} />
              </td>
              <td>
                <span className="stage-bar" aria-hidden="true">
                  <span style={{ transform: `scaleX(${share})` }} />
                </span>
                {percent(share)}
              </td>
              <td className="amount">
                <Calls count={cameIn} of={`${label}, came in`} onLook={() => onLook({ stage: id, direction: "in" })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-hint funnel-results">
        Results:{" "}
        {report.results.length === 0
          ? "none yet."
          : report.results.map(({ result, count, cameIn }) => (
              <button key={result} type="button" className="figure-link" onClick={() => onLook({ result })}>
                {spaced(result)} {number(count + cameIn)}
              </button>
            ))}
      </p>
    </>
  );
}

function Calls({ count, of, onLook }: { count: number; of: string; onLook: () => void }) {
  return count === 0 ? (
    "0"
  ) : (
    <button type="button" className="figure-link" aria-label={`${number(count)} calls: ${of}`} onClick={onLook}>
      {number(count)}
    </button>
  );
}
