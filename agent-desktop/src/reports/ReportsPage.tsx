import { useCallback, useEffect, useState } from "react";
import type { PageProps } from "../board/pages";
import { Button } from "../design/Button";
import { Refusal } from "../wire/http";
import type { ReportDefinitions, ReportRow, ReportSearch, ReportView } from "../wire/reportTypes";
import { CallsBehind } from "./CallsBehind";
import { fault, fileAddress, lastDays, VIEWS, within } from "./figures";
import { ReportForm } from "./ReportForm";
import { ReportTable } from "./ReportTable";
import { Schedules } from "./Schedules";
import "./reports.css";

interface Behind {
  search: ReportSearch;
  title: string;
  counted: string;
}

/** What nights came to: by group, down to the calls, as a file, and by e-mail. */
export default function ReportsPage({ api, campaigns, onClose }: PageProps) {
  const [definitions, setDefinitions] = useState<ReportDefinitions>();
  const [search, setSearch] = useState<ReportSearch>();
  const [asked, setAsked] = useState<ReportSearch>();
  const [report, setReport] = useState<ReportView>();
  const [view, setView] = useState("calls");
  const [behind, setBehind] = useState<Behind>();
  const [planning, setPlanning] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const failed = useCallback((error: unknown) => {
    setProblem(error instanceof Refusal ? error.problem.detail : "The report could not be read. Try again.");
  }, []);
  const read = useCallback(
    (wanted: ReportSearch) => {
      setProblem("");
      setBusy(true);
      setBehind(undefined);
      setAsked(wanted);
      api.reports
        .report(wanted)
        .then(setReport, failed)
        .finally(() => setBusy(false));
    },
    [api, failed],
  );
  useEffect(() => {
    api.reports.definitions().then((found) => {
      const first: ReportSearch = { ...lastDays(7, found.zone, new Date()), by: "date" };
      setDefinitions(found);
      setSearch(first);
      read(first);
    }, failed);
  }, [api, read, failed]);

  function follow(row: ReportRow | undefined, counted: string) {
    if (asked) {
      setBehind({ search: row ? within(asked, row) : asked, title: row?.label ?? "All", counted });
    }
  }

  return (
    <main className="reports" aria-label="Reports">
      <header className="panel-head">
        <h1>Reports</h1>
        <Button label="By e-mail" size="small" pressed={planning} onPress={() => setPlanning(!planning)} />
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {definitions && search && (
        <ReportForm
          search={search}
          campaigns={campaigns}
          busy={busy}
          onChange={setSearch}
          onAsk={() => !fault(search) && read(search)}
        />
      )}
      {planning && search && <Schedules api={api} by={search.by} />}
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      {report && definitions && asked && (
        <>
          <div className="reports-views" role="toolbar" aria-label="Figures">
            {Object.entries(VIEWS).map(([id, { label }]) => (
              <Button
                key={id}
                label={label}
                size="small"
                tone="quiet"
                pressed={view === id}
                onPress={() => setView(id)}
              />
            ))}
            <span className="reports-files">
              <a href={fileAddress(asked, "csv")} download>
                CSV file
              </a>
              <a href={fileAddress(asked, "xlsx")} download>
                Workbook
              </a>
            </span>
          </div>
          {report.pending > 0 && (
            <p className="soft" role="status">
              {report.pending.toLocaleString("en-US")} {report.pending === 1 ? "part is" : "parts are"} still being
              reckoned. Ask again in a moment.
            </p>
          )}
          <ReportTable report={report} definitions={definitions} kpis={VIEWS[view]?.kpis ?? []} onFollow={follow} />
        </>
      )}
      {behind && definitions && (
        <CallsBehind
          key={JSON.stringify(behind)}
          api={api}
          {...behind}
          definitions={definitions}
          onClose={() => setBehind(undefined)}
        />
      )}
    </main>
  );
}
