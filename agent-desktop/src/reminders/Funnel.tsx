import { Button } from "../design/Button";
import type { ReminderReport } from "../wire/reminderTypes";
import { number, percent, spaced } from "./words";

/** How far the attempts of a campaign came. */
export function Funnel({ report, name }: { report: ReminderReport; name: string }) {
  return (
    <section className="funnel" aria-labelledby="funnel-title">
      <header className="panel-head">
        <h3 id="funnel-title">What came of it</h3>
        <span className="panel-note">{number(report.attempts)} attempts; each counts for every stage it reached</span>
        <Button label="Save as CSV" size="small" onPress={() => save(report.csv, name)} />
      </header>
      <table>
        <thead className="unseen">
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Attempts</th>
            <th scope="col">Share of those dialled</th>
          </tr>
        </thead>
        <tbody>
          {report.stages.map(({ id, label, count, share }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="amount">{number(count)}</td>
              <td>
                <span className="stage-bar" aria-hidden="true">
                  <span style={{ transform: `scaleX(${share})` }} />
                </span>
                {percent(share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-hint">
        Results:{" "}
        {report.results.map(({ result, count }) => `${spaced(result)} ${number(count)}`).join(", ") || "none yet"}.
      </p>
    </section>
  );
}

function save(csv: string, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  link.download = `reminders-${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
