import { useCallback, useEffect, useState } from "react";
import { CallLink } from "../board/CallLink";
import { Button } from "../design/Button";
import { type Api, Refusal } from "../wire/http";
import type { ReportCall, ReportDefinitions, ReportSearch } from "../wire/reportTypes";
import { shown } from "./figures";

interface Props {
  api: Api;
  search: ReportSearch;
  title: string;
  counted: string;
  definitions: ReportDefinitions;
  onClose: () => void;
}

const TIMES = ["Wait", "Talk", "Hold", "Wrap-up"];

/** The calls that a figure is made of. Who is on them is not told here; each look is in the audit. */
export function CallsBehind({ api, search, title, counted, definitions, onClose }: Props) {
  const [calls, setCalls] = useState<ReportCall[]>();
  const [next, setNext] = useState<string>();
  const [problem, setProblem] = useState("");
  const read = useCallback(
    (after?: string) =>
      api.reports.calls(search, counted, after).then(
        (page) => {
          setCalls((before) => [...(after ? (before ?? []) : []), ...page.calls]);
          setNext(page.next);
        },
        (error) => setProblem(error instanceof Refusal ? error.problem.detail : "The calls could not be read."),
      ),
    [api, search, counted],
  );
  useEffect(() => {
    void read();
  }, [read]);
  const label = (id: string) => definitions.columns.find((column) => column.id === id)?.label ?? id;
  const time = new Intl.DateTimeFormat("en-US", {
    timeZone: definitions.zone,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hour12: false,
  });
  return (
    <section className="reports-calls panel" aria-label={`Calls of ${title}`}>
      <header className="panel-head">
        <h2>
          {title}: {label(counted)}
        </h2>
        <Button label="Close the calls" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {problem && <p role="alert">{problem}</p>}
      {calls && (
        <div className="reports-scroll">
          <table className="reports-table">
            <thead>
              <tr>
                {["Placed", "Campaign", "Agent", "Payer", "Result", "Wait", "Talk", "Hold", "Wrap-up", "Outcomes"].map(
                  (name) => (
                    <th key={name} scope="col" className={TIMES.includes(name) ? "num" : ""}>
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <tr key={call.call}>
                  <td>
                    <CallLink callId={call.call}>
                      <time dateTime={call.placedAt}>{time.format(new Date(call.placedAt))}</time>
                    </CallLink>
                  </td>
                  <td>{call.campaign}</td>
                  <td>{call.agent || "–"}</td>
                  <td>{call.payer || "–"}</td>
                  <td>{label(`result.${call.result}`)}</td>
                  {[call.waitSeconds, call.talkSeconds, call.holdSeconds, call.wrapUpSeconds].map((seconds, at) => (
                    <td key={at} className="num">
                      {seconds > 0 ? shown(seconds, "time") : "–"}
                    </td>
                  ))}
                  <td>{call.outcomes.map((code) => label(`outcome.${code}`)).join(", ") || "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next && <Button label="Show more" onPress={() => void read(next)} />}
    </section>
  );
}
