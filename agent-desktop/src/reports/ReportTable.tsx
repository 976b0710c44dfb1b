import { useId } from "react";
import type { ReportDefinitions, ReportFigures, ReportKpi, ReportRow, ReportView } from "../wire/reportTypes";
import { GROUPS, share, shown } from "./figures";

interface Props {
  report: ReportView;
  definitions: ReportDefinitions;
  /** The figures shown, in order. */
  kpis: string[];
  onFollow: (row: ReportRow | undefined, counted: string) => void;
}

/** Calls can be listed behind figures that count calls. */
const CALLS: Record<string, string> = {
  attempts: "placed",
  connects: "connected",
  "calls-in": "came-in",
  rpc: "right-party",
  "answer-rate": "placed-answered",
  "abandon-rate": "missed-answers",
  "transfer-rate": "handed-over",
  claims: "claims-worked",
  "resolution-rate": "resolved",
  fcr: "first-resolved",
  promises: "promises",
  reminders: "reminded",
  "reminder-reach": "reminders-delivered",
};

/** Groups with their figures, and all of them together. A heading tells its formula on hover and on focus; a figure leads to its calls. */
export function ReportTable({ report, definitions, kpis, onFollow }: Props) {
  const columns = kpis.flatMap((id) => definitions.kpis.find((kpi) => kpi.id === id) ?? []);
  const by = GROUPS.find(([id]) => id === report.by)?.[1] ?? "Group";
  const figures = (row: ReportFigures | ReportRow, group?: ReportRow) =>
    columns.map((kpi) => (
      <td key={kpi.id} className="num">
        <Figure
          kpi={kpi}
          value={row.kpis[kpi.id]}
          share={group ? share(report.rows, kpi.id, group) : 0}
          label={group?.label ?? "All"}
          onFollow={(counted) => onFollow(group, counted)}
        />
      </td>
    ));
  return report.rows.length === 0 ? (
    <p className="empty">Nothing was done on these shift dates.</p>
  ) : (
    <div className="reports-scroll">
      <table className="reports-table">
        <thead>
          <tr>
            <th scope="col">{by}</th>
            {columns.map((kpi) => (
              <Heading key={kpi.id} kpi={kpi} />
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {figures(row, row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {figures(report.totals)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Heading({ kpi }: { kpi: ReportKpi }) {
  const formula = useId();
  return (
    <th scope="col" className="reports-heading">
      <button type="button" aria-describedby={formula}>
        {kpi.name}
      </button>
      <span className="reports-formula" role="tooltip" id={formula}>
        <b>= {kpi.formula}</b>
        {kpi.note && <span>{kpi.note}</span>}
        <small>{kpi.source}</small>
      </span>
    </th>
  );
}

interface FigureProps {
  kpi: ReportKpi;
  value: number | undefined;
  share: number;
  label: string;
  onFollow: (counted: string) => void;
}

function Figure({ kpi, value, share: length, label, onFollow }: FigureProps) {
  const text = shown(value, kpi.unit);
  const counted = CALLS[kpi.id];
  const over = kpi.id === "abandon-rate" && value !== undefined && value > 3;
  const bar = <span className="reports-bar" style={{ inlineSize: `${Math.round(length * 100)}%` }} aria-hidden />;
  return counted && value ? (
    <button
      type="button"
      className={`reports-figure ${over ? "over" : ""}`}
      aria-label={`${kpi.name} of ${label}: ${text}${over ? ", above 3 %" : ""}. Show the calls`}
      onClick={() => onFollow(counted)}
    >
      {over && "▲ "}
      {text}
      {bar}
    </button>
  ) : (
    <span className="reports-figure">
      {text}
      {bar}
    </span>
  );
}
