import type { QualityTrends, TrendRow, TrendSearch } from "../../wire/qualityTypes";
import { useQualityTools } from "../context";
import { briefly, interval } from "../words";
import { behind, type Measure, measured } from "./lines";

interface Props {
  trends: QualityTrends;
  search: TrendSearch;
  chosen: string[];
  onToggle: (key: string) => void;
}

const COLUMNS: [Measure, string][] = [
  ["mean", "Mean score"],
  ["passed", "Passed"],
  ["critical", "Critical error"],
  ["disputed", "Disputed"],
  ["changed", "Changed of decided"],
];

/** Each group over the whole time, with its interval; its number leads to the evaluations. */
export function TrendTable({ trends, search, chosen, onToggle }: Props) {
  const { go } = useQualityTools();
  const cells = (row: TrendRow, group: TrendRow | undefined) => (
    <>
      <td className="num">
        <button
          type="button"
          className="linklike"
          aria-label={`${row.total.evaluations} evaluations of ${row.label}. Show them`}
          onClick={() => go({ name: "scored", search: behind(search, group) })}
        >
          {row.total.evaluations}
        </button>
      </td>
      {COLUMNS.map(([measure]) => {
        const one = measured(row.total, measure);
        return (
          <td key={measure} className="num">
            {briefly(one.value)}
            <small className="trend-interval">{interval(one.low, one.high)}</small>
          </td>
        );
      })}
    </>
  );
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Group</th>
          <th scope="col" className="num">
            Evaluations
          </th>
          {COLUMNS.map(([measure, label]) => (
            <th key={measure} scope="col" className="num">
              {label} <small>95 % interval</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trends.rows.map((row) => {
          const at = chosen.indexOf(row.key);
          return (
            <tr key={row.key}>
              <td>
                <input
                  type="checkbox"
                  className={`trend-line look-${at + 1}`}
                  aria-label={`A line of ${row.label || "no team"}`}
                  checked={at >= 0}
                  onChange={() => onToggle(row.key)}
                />
              </td>
              <th scope="row">{row.label || "In no team"}</th>
              {cells(row, row)}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">All</th>
          {cells(trends.totals, undefined)}
        </tr>
      </tfoot>
    </table>
  );
}
