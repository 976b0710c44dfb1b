import { Icon } from "../design/Icon";
import type { CallableReport, RuleTableView } from "../wire/callableTypes";
import { figures, lookedText, number, upperFirst } from "./words";

/** How many may be called when; what of the worklist was looked at. */
export function Counts({ report }: { report: CallableReport }) {
  return (
    <section className="callable-counts" aria-label="Counts">
      <dl>
        {figures.map(({ key, label, hint, tone }) => (
          <div key={key} className={report[key] === 0 ? "count-none" : `tone-${tone}`}>
            <dt>{label}</dt>
            <dd>
              <strong>{number(report[key])}</strong>
              <small>{hint}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p>{report.open === 0 ? "This campaign has no open work items." : lookedText(report)}</p>
    </section>
  );
}

/** Why not now, the most frequent first. */
export function Reasons({ report }: { report: CallableReport }) {
  const most = Math.max(1, ...report.reasons.map(({ count }) => count));
  if (report.reasons.length === 0) {
    return <p className="empty">{report.looked === 0 ? "Nothing to look at." : "Nothing is in the way of any."}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    <ol className="reasons" tabIndex={0} aria-label="Reasons">
      {report.reasons.map(({ reason, rules, count }) => (
        <li key={`${reason} ${rules.join(" ")}`}>
          <span>
            {upperFirst(reason)} <small>{rules.join(", ")}</small>
          </span>
          <strong>{number(count)}</strong>
          <span className="reason-bar" aria-hidden="true">
            <span style={{ transform: `scaleX(${count / most})` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Said plainly: somebody changed the files and relies on it. */
export function RuleFault({ rules }: { rules: RuleTableView }) {
  return rules.fault === undefined ? null : (
    <div className="callable-fault" role="alert">
      <Icon name="warning" />
      <p>
        <strong>The changed rules are not in force.</strong> Their files have a fault, so that the earlier rules
        (version {rules.version}) stay in force until it is put right.
        <span className="fault-text">{rules.fault}</span>
      </p>
    </div>
  );
}
