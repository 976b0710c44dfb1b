import type { ReactNode } from "react";
import { moment } from "../../design/format";
import type { Evaluation } from "../../wire/qualityTypes";
import { here } from "../context";
import { difference, percent, revisionWords } from "../words";
import { courseOf } from "./changes";

interface Props {
  evaluation: Evaluation;
  /** It is the agent who reads. */
  own: boolean;
}

interface Entry {
  at: string;
  key: string;
  by?: string | undefined;
  says: ReactNode;
}

/** How it came to its score: every revision with what it changed, and what the agent said to it. The latest first. */
export function Course({ evaluation, own }: Props) {
  const { history, dispute, acknowledgedAt } = evaluation;
  const agent = own ? "I have" : `${evaluation.agentName} has`;
  const entries: Entry[] = [
    ...courseOf(evaluation.scorecard, history).map((one) => ({
      at: one.revision.at,
      key: `revision ${one.revision.number}`,
      by: one.revision.byName,
      says: <Revision {...one} />,
    })),
    ...(dispute ? [{ at: dispute.at, key: "dispute", says: <Dispute evaluation={evaluation} agent={agent} /> }] : []),
    ...(acknowledgedAt
      ? [{ at: acknowledgedAt, key: "acknowledged", says: <Acknowledged evaluation={evaluation} agent={agent} /> }]
      : []),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return history.length === 0 ? null : (
    <section className="course" aria-label="Course">
      <h3>Course</h3>
      <ol>
        {entries.map(({ at, key, by, says }) => (
          <li key={key}>
            <small>
              {moment(at, here)}
              {by && `, ${by}`}
            </small>
            {says}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Revision({ revision, before, changes }: ReturnType<typeof courseOf>[number]) {
  const [now, was] = [revision.score.score, before?.score.score];
  return (
    <>
      <p>
        <strong>{revisionWords[revision.what]}</strong>: {percent(now)}
        {was !== undefined && now !== undefined && (
          <span className="soft">
            {" "}
            was {percent(was)} ({difference(now - was)})
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
    </>
  );
}

interface AgentProps {
  evaluation: Evaluation;
  agent: string;
}

function Dispute({ evaluation, agent }: AgentProps) {
  const { scorecard, dispute, reply, acknowledgedAt } = evaluation;
  const texts = new Map(scorecard.sections.flatMap(({ items }) => items.map(({ key, text }) => [key, text])));
  return (
    <>
      <p>
        <strong>{agent} disputed</strong>
      </p>
      <ul className="changes">
        {dispute?.items.map(({ item, reason }) => (
          <li key={item}>
            {texts.get(item) ?? item} <span className="said">{reason}</span>
          </li>
        ))}
      </ul>
      {reply && !acknowledgedAt && <p className="said">{reply}</p>}
    </>
  );
}

function Acknowledged({ evaluation, agent }: AgentProps) {
  return (
    <>
      <p>
        <strong>{agent} acknowledged it</strong>
      </p>
      {evaluation.reply && <p className="said">{evaluation.reply}</p>}
    </>
  );
}
