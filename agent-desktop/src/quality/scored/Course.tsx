import { moment } from "../../design/format";
import type { Evaluation } from "../../wire/qualityTypes";
import { here } from "../context";
import { difference, percent, revisionWords } from "../words";
import { courseOf } from "./changes";

/** How it came to its score: every revision with what it changed, and what the agent said. The latest first. */
export function Course({ evaluation, own }: { evaluation: Evaluation; own: boolean }) {
  const { scorecard, history, dispute, reply, acknowledgedAt } = evaluation;
  const texts = new Map(scorecard.sections.flatMap(({ items }) => items.map(({ key, text }) => [key, text])));
  const agent = own ? "I" : evaluation.agentName;
  return history.length === 0 ? null : (
    <section className="course" aria-label="Course">
      <h3>Course</h3>
      <ol>
        {acknowledgedAt && (
          <li>
            <small>{moment(acknowledgedAt, here)}</small>
            <p>
              <strong>{own ? "I have acknowledged it" : `${agent} has acknowledged it`}</strong>
            </p>
          </li>
        )}
        {reply && (
          <li>
            <small>Reply</small>
            <p className="said">{reply}</p>
          </li>
        )}
        {courseOf(scorecard, history).map(({ revision, before, changes }) => (
          <li key={revision.number}>
            <small>
              {moment(revision.at, here)}
              {revision.byName && `, ${revision.byName}`}
            </small>
            <p>
              <strong>{revisionWords[revision.what]}</strong>: {percent(revision.score.score)}
              {before && before.score.score !== undefined && revision.score.score !== undefined && (
                <span className="soft">
                  {" "}
                  was {percent(before.score.score)} ({difference(revision.score.score - before.score.score)})
                </span>
              )}
            </p>
            {revision.why && <p className="said">{revision.why}</p>}
            {changes.length > 0 && (
              <ul className="changes">
                {changes.map((change) => (
                  <li key={change.key}>
                    {change.text}{" "}
                    {change.from === change.to ? (
                      <small>comment changed</small>
                    ) : (
                      <>
                        <del>{change.from}</del> <span aria-hidden="true">→</span> <ins>{change.to}</ins>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {before && changes.length === 0 && <p className="soft">No answer was changed.</p>}
          </li>
        ))}
        {dispute && (
          <li className="course-dispute">
            <small>{moment(dispute.at, here)}</small>
            <p>
              <strong>{own ? "I have disputed" : `${agent} has disputed`}</strong>
            </p>
            <ul className="changes">
              {dispute.items.map(({ item, reason }) => (
                <li key={item}>
                  {texts.get(item) ?? item} <span className="said">{reason}</span>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ol>
    </section>
  );
}
