import { useCallback, useEffect, useState } from "react";
import type { PageProps } from "../board/pages";
import { Button } from "../design/Button";
import type { ReportDefinitions, ReportRow, ReportSearch, ReportView, TeamList } from "../wire/reportTypes";
import { CallsBehind } from "./CallsBehind";
import { fault, fileAddress, lastDays, VIEWS, within } from "./figures";
import { problemOf } from "./problem";
import { Rebuild } from "./Rebuild";
import { ReportForm } from "./ReportForm";
import { ReportTable } from "./ReportTable";
import { Schedules } from "./Schedules";
import { Teams } from "./Teams";
import "./reports.css";

interface Behind {
  search: ReportSearch;
  title: string;
  counted: string;
}

const PARTS = ["Figures", "Teams", "By e-mail"] as const;
/** While hours are still reckoned, it is asked again by itself. */
const AGAIN_MS = 3_000;
const NOBODY: TeamList = { teams: [], agents: [] };

/** What nights came to: by group, down to the calls, as a file, and by e-mail. */
export default function ReportsPage({ api, campaigns, role, onClose }: PageProps) {
  const [part, setPart] = useState<(typeof PARTS)[number]>("Figures");
  const [people, setPeople] = useState(NOBODY);
  const [definitions, setDefinitions] = useState<ReportDefinitions>();
  const [search, setSearch] = useState<ReportSearch>();
  const [asked, setAsked] = useState<ReportSearch>();
  const [report, setReport] = useState<ReportView>();
  const [view, setView] = useState("calls");
  const [behind, setBehind] = useState<Behind>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const failed = useCallback((error: unknown) => {
    setProblem(problemOf(error, "The report could not be read. Try again."));
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
  const again = useCallback(() => {
    if (asked) {
      api.reports.report(asked).then(setReport, failed);
    }
  }, [api, asked, failed]);
  useEffect(() => {
    if (report && report.pending > 0) {
      const later = setTimeout(again, AGAIN_MS);
      return () => clearTimeout(later);
    }
    return undefined;
  }, [report, again]);
  const readPeople = useCallback(() => {
    api.reports.teams().then(setPeople, failed);
  }, [api, failed]);
  useEffect(readPeople, [readPeople]);
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
        {PARTS.map((name) => (
          <Button
            key={name}
            label={name}
            size="small"
            tone="quiet"
            pressed={part === name}
            onPress={() => setPart(name)}
          />
        ))}
        <Button label="Close" icon="close" iconOnly tone="quiet" size="small" onPress={onClose} />
      </header>
      {part === "Teams" && (
        <Teams
          api={api}
          onChanged={() => {
            readPeople();
            again();
          }}
        />
      )}
      {part === "By e-mail" && search && (
        <Schedules api={api} by={search.by} campaigns={campaigns} teams={people.teams} />
      )}
      {part === "Figures" && definitions && search && (
        <ReportForm
          search={search}
          campaigns={campaigns}
          people={people}
          busy={busy}
          onChange={setSearch}
          onAsk={() => !fault(search) && read(search)}
        />
      )}
      {problem && (
        <p className="reports-problem" role="alert">
          {problem}
        </p>
      )}
      {part === "Figures" && report && definitions && asked && (
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
            {role === "admin" && <Rebuild api={api} from={asked.from} to={asked.to} onMarked={again} />}
          </div>
          {report.pending > 0 && (
            <p className="soft" role="status">
              {report.pending.toLocaleString("en-US")} {report.pending === 1 ? "part is" : "parts are"} still being
              reckoned; the figures follow by themselves.
            </p>
          )}
          <ReportTable report={report} definitions={definitions} kpis={VIEWS[view]?.kpis ?? []} onFollow={follow} />
        </>
      )}
      {part === "Figures" && behind && definitions && (
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
