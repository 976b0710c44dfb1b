import { type FormEvent, useEffect, useState } from "react";
import { CallLink } from "../../board/CallLink";
import { Button } from "../../design/Button";
import { moment } from "../../design/format";
import { Icon } from "../../design/Icon";
import type { EvaluationPage, EvaluationRow, EvaluationSearch } from "../../wire/qualityTypes";
import { here, told, useQualityTools } from "../context";
import { rowKeys } from "../rowKeys";
import { percent, stateWords } from "../words";
import { ScoredFilters } from "./ScoredFilters";

/** As it was left, for who comes back from an evaluation. */
let remembered: EvaluationSearch = {};

/** Everything that was scored, the latest calls first. */
export function ScoredPage({ wanted }: { wanted: EvaluationSearch | undefined }) {
  const { api } = useQualityTools();
  const [search, setSearch] = useState(wanted ?? remembered);
  const [page, setPage] = useState<EvaluationPage>();
  const [asked, setAsked] = useState(search);
  const [problem, setProblem] = useState("");

  function read(filters: EvaluationSearch, before?: EvaluationPage) {
    setProblem("");
    api.quality.evaluations(filters, before?.next).then(
      (next) => setPage({ ...next, evaluations: [...(before?.evaluations ?? []), ...next.evaluations] }),
      (error) => setProblem(told(error)),
    );
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => read(search), []);
  function show(event?: FormEvent) {
    event?.preventDefault();
    remembered = search;
    setAsked(search);
    read(search);
  }
  return (
    <div className="quality-part">
      <ScoredFilters search={search} onChange={setSearch} onShow={show} />
      {problem && (
        <p className="field-wrong" role="alert">
          {problem}
        </p>
      )}
      {!page && !problem && <p className="callable-waiting">The evaluations are being read.</p>}
      {page?.evaluations.length === 0 && <p className="empty">Nothing that was scored fits. Widen the filters.</p>}
      {page && page.evaluations.length > 0 && (
        <section className="panel grid-scroll" aria-label="Evaluations">
          <ScoredTable rows={page.evaluations} />
        </section>
      )}
      {page?.next && (
        <span>
          <Button label="Show older" tone="quiet" onPress={() => read(asked, page)} />
        </span>
      )}
    </div>
  );
}

function ScoredTable({ rows }: { rows: EvaluationRow[] }) {
  const { go } = useQualityTools();
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">Agent</th>
          <th scope="col">Call</th>
          <th scope="col">Campaign</th>
          <th scope="col">Scorecard</th>
          <th scope="col">Evaluator</th>
          <th scope="col" className="num">
            Score
          </th>
          <th scope="col">Result</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody onKeyDown={rowKeys}>
        {rows.map((row) => (
          <tr key={row.callId} data-row>
            <th scope="row">
              <button type="button" className="linklike" onClick={() => go({ name: "evaluation", callId: row.callId })}>
                {row.agentName}
              </button>
            </th>
            <td>
              <CallLink callId={row.callId}>{moment(row.placedAt, here)}</CallLink>
            </td>
            <td>{row.campaignName}</td>
            <td>
              {row.scorecardName} <small>v{row.version}</small>
            </td>
            <td>{row.evaluatorName ?? "–"}</td>
            <td className="num">{percent(row.score)}</td>
            <td>
              <RowResult row={row} />
            </td>
            <td>
              <RowState row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Passed or not, and why: words and shapes first. */
export function RowResult({ row }: { row: EvaluationRow }) {
  if (row.score === undefined) {
    return <span className="soft">–</span>;
  }
  const look = row.criticalErrors > 0 ? "critical" : row.passed ? "passed" : "failed";
  return (
    <span className={`verdict-${look}`}>
      <span className="verdict-word">
        <Icon name={look === "passed" ? "check" : look === "critical" ? "stop" : "warning"} />
        {look === "critical"
          ? `${row.criticalErrors} critical ${row.criticalErrors === 1 ? "error" : "errors"}`
          : row.passed
            ? "Passed"
            : "Not passed"}
      </span>
    </span>
  );
}

export function RowState({ row }: { row: EvaluationRow }) {
  return (
    <>
      <span className={row.state === "disputed" ? "state-waits" : ""}>
        {row.state === "disputed" && <Icon name="warning" />}
        {stateWords[row.state]}
      </span>
      {row.changed && <small> score changed</small>}
    </>
  );
}
