import { dayAndTime } from "../design/format";
import type { Api } from "../wire/http";
import type { DayPlanReport, ReminderPlan } from "../wire/reminderTypes";
import { Accounts } from "./Accounts";
import { figures, number } from "./words";

interface Props {
  api: Api;
  /** By which the day was planned. */
  plan: ReminderPlan;
  report: DayPlanReport;
  zone: string;
}

/** What the rest of the day would bring: counts, hours, reasons, and some accounts of each kind. */
export function Preview({ api, plan, report, zone }: Props) {
  return (
    <section className="preview" aria-label="Preview of today">
      <dl className="preview-counts">
        {figures.map(({ key, label, tone }) => (
          <div key={key} className={report.counts[key] === 0 ? "count-none" : `tone-${tone}`}>
            <dt>{label}</dt>
            <dd>{number(report.counts[key])}</dd>
          </div>
        ))}
      </dl>
      <p className="field-hint">
        Of {number(report.counts.accounts)} accounts under the strategy, as of{" "}
        {dayAndTime(report.from, zone, Date.parse(report.from))}. The rules are asked again before each call.
      </p>
      <Hours report={report} />
      <div className="preview-halves">
        <Why report={report} />
        <Accounts key={report.from} api={api} plan={plan} report={report} zone={zone} />
      </div>
    </section>
  );
}

function Hours({ report }: { report: DayPlanReport }) {
  const most = Math.max(1, ...report.hours.map(({ calls, agents, written }) => calls + agents + written));
  const busy = report.hours.filter(({ calls, agents, written }) => calls + agents + written > 0);
  const first = Math.min(8, ...busy.map(({ hour }) => hour));
  const last = Math.max(20, ...busy.map(({ hour }) => hour));
  return (
    <figure className="hours">
      <figcaption>
        Hour by hour: <span className="key-calls">reminder calls</span> <span className="key-agents">agents</span>{" "}
        <span className="key-written">messages</span>
      </figcaption>
      <ol>
        {report.hours.slice(first, last + 1).map(({ hour, calls, agents, written }) => (
          <li key={hour} aria-label={`${hour} h: ${calls} reminder calls, ${agents} by agents, ${written} messages`}>
            <span className="hour-sum" aria-hidden="true">
              {calls + agents + written > 0 && number(calls + agents + written)}
            </span>
            <span className="hour-bar" aria-hidden="true">
              <span className="bar-written" style={{ height: `${(written / most) * 100}%` }} />
              <span className="bar-agents" style={{ height: `${(agents / most) * 100}%` }} />
              <span className="bar-calls" style={{ height: `${(calls / most) * 100}%` }} />
            </span>
            <span aria-hidden="true">{hour}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Why({ report }: { report: DayPlanReport }) {
  return (
    <section aria-labelledby="preview-why">
      <h3 id="preview-why">Why not, or not by machine</h3>
      {report.reasons.length === 0 && <p className="empty">Nothing is in the way of any.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <ol className="preview-reasons" tabIndex={0} aria-label="Reasons">
        {report.reasons.map(({ kind, reason, rules, count }) => (
          <li key={`${kind} ${reason}`}>
            <span>
              {reason} <small>{rules.join(", ")}</small>
            </span>
            <strong>{number(count)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
