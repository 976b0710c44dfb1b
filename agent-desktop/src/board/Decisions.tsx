import type { PacingDecision, PacingReport } from "../wire/types";
import { missedShare, percent, steeringText } from "./pacing";

const time = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", second: "2-digit" });

/** Why the pace was what it was, latest first, and the answers of the last days. */
export function Decisions({ report }: { report: PacingReport }) {
  return (
    <div className="decisions">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="grid-scroll" tabIndex={0} role="region" aria-label="Last decisions, scrolling">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">At</th>
              <th scope="col" className="num">
                Started
              </th>
              <th scope="col">Why no more</th>
              <th scope="col" className="num">
                Ringing / ready
              </th>
              <th scope="col" className="num">
                Risk / allowed
              </th>
              <th scope="col" className="num">
                Left today / 30 days
              </th>
            </tr>
          </thead>
          <tbody>
            {report.decisions.map((decision, index) => (
              <Row key={`${decision.at} ${index}`} decision={decision} />
            ))}
          </tbody>
        </table>
        {report.decisions.length === 0 && <p className="empty">Nothing was decided yet.</p>}
      </div>
      <Days report={report} />
    </div>
  );
}

function Row({ decision }: { decision: PacingDecision }) {
  const at = time.format(Date.parse(decision.at));
  if (decision.tuned) {
    const { by, limits, steering } = decision.tuned;
    return (
      <tr className="tuned">
        <th scope="row">{at}</th>
        <td colSpan={5}>
          {by} set: {steeringText(steering)}, cap {percent(limits.abandonCap)}, {limits.callsPerSecond} calls per
          second, {limits.lines} lines, {limits.linesPerAgent} per agent
          {limits.withdraws === false && ", no ringing call taken back"}
        </td>
      </tr>
    );
  }
  const { terms } = decision;
  return (
    <tr>
      <th scope="row">{at}</th>
      <td className={decision.placed ? "num" : "num zero"}>{decision.placed}</td>
      <td>
        {decision.bound}
        {decision.withdrawn ? `; ${decision.withdrawn} ringing in vain taken back` : ""}
      </td>
      <td className="num">
        {decision.inFlight} / {decision.idle}
      </td>
      <td className="num">{terms && terms.allowed > 0 ? `${percent(terms.risk)} / ${percent(terms.allowed)}` : "–"}</td>
      <td className="num">
        {decision.leftToday?.toFixed(1)} / {decision.leftInWindow?.toFixed(1)}
      </td>
    </tr>
  );
}

function Days({ report }: { report: PacingReport }) {
  const most = Math.max(1, ...report.days.map((day) => day.answers));
  const cap = report.now.limits.abandonCap;
  return (
    <figure className="days">
      <figcaption>
        Answers by day ({report.zone}), and those without an agent in time
        {report.days.length === 0 && ": nobody answered yet"}
      </figcaption>
      <ol>
        {report.days.map((day) => {
          const share = missedShare(day);
          const over = (share ?? 0) > cap;
          return (
            <li key={day.day} title={`${day.day}: ${day.answers} answers, ${day.missed} missed, ${percent(share)}`}>
              <span className="day-column">
                <span className="day-bar" style={{ transform: `scaleY(${day.answers / most})` }} />
              </span>
              <span className={over ? "day-share over" : "day-share"}>{percent(share)}</span>
              <small>{Number(day.day.slice(8))}</small>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
