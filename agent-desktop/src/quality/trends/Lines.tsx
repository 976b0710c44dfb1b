import type { QualityTrends, TrendRow } from "../../wire/qualityTypes";
import { briefly, interval, periodWords } from "../words";
import { type Measure, measureWords, type Point, periodsOf, pointsOf, scaleOf } from "./lines";

const WIDTH = 1_200;
const HEIGHT = 230;
const LEFT = 56;
const RIGHT = 170;
/** The first bar stands clear of the scale. */
const INSET = 14;
const TOP = 12;
const BOTTOM = 26;

interface Props {
  trends: QualityTrends;
  measure: Measure;
  /** Keys of rows that have a line of their own. */
  chosen: string[];
}

interface Series {
  row: TrendRow;
  label: string;
  points: Point[];
  look: number;
}

/** All together, and chosen rows beside it: each line by its dashes, marks and name, the interval as a bar at each point. */
export function Lines({ trends, measure, chosen }: Props) {
  const periods = periodsOf(trends);
  const rows = chosen.flatMap((key) => trends.rows.find((row) => row.key === key) ?? []);
  const series: Series[] = [
    { row: trends.totals, label: "All", points: pointsOf(trends.totals, periods, measure), look: 0 },
    ...rows.map((row, at) => ({ row, label: row.label, points: pointsOf(row, periods, measure), look: at + 1 })),
  ];
  const scale = scaleOf(
    series.map(({ points }) => points),
    measure,
  );
  const span = Math.max(1, periods.length - 1);
  const x = (at: number) => LEFT + INSET + (WIDTH - LEFT - RIGHT - INSET) * (periods.length === 1 ? 0.5 : at / span);
  const y = (value: number) =>
    TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - scale.low) / Math.max(1, scale.high - scale.low));
  const every = Math.ceil(periods.length / 14);
  const ticks = Array.from({ length: (scale.high - scale.low) / 1_000 + 1 }, (_, at) => scale.low + at * 1_000).filter(
    (_, at, all) => all.length <= 6 || at % 2 === 0,
  );
  const labels = placed(series.flatMap((one) => ending(one, x, y)));
  return (
    <svg
      className="lines"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${measureWords[measure]} by ${trends.per}; every figure is in the table below`}
    >
      {ticks.map((tick) => (
        <g key={tick} className="lines-tick">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {briefly(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, at) =>
        at % every === 0 ? (
          <text key={period} className="lines-period" x={x(at)} y={HEIGHT - 6} textAnchor="middle">
            {periodWords(period)}
          </text>
        ) : null,
      )}
      {series.map((one) => (
        <Line key={one.row.key + one.look} series={one} x={x} y={y} periods={periods} />
      ))}
      {labels.map(({ text, at, look }) => (
        <text key={look} className={`lines-name look-${look}`} x={WIDTH - RIGHT + 14} y={at + 4}>
          {text}
        </text>
      ))}
    </svg>
  );
}

type Place = (value: number) => number;

function Line({ series, x, y, periods }: { series: Series; x: Place; y: Place; periods: string[] }) {
  const { points, look } = series;
  const shift = look === 0 ? 0 : (look - 2.5) * 4;
  // A line runs through periods that follow each other; over a gap it would tell of what nobody knows.
  const path = points
    .map(
      (point, at) =>
        `${points[at - 1]?.at === point.at - 1 ? "L" : "M"}${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`,
    )
    .join("");
  return (
    <g className={`line look-${look}`}>
      <path d={path} />
      {points.map((point) => (
        <g key={point.at}>
          <title>
            {`${series.label}, ${periodWords(periods[point.at])}: ${briefly(point.value)} of ${point.of}${
              point.low === undefined ? "" : `, 95 % interval ${interval(point.low, point.high)}`
            }`}
          </title>
          {point.low !== undefined && point.high !== undefined && (
            <line
              className="whisker"
              x1={x(point.at) + shift}
              x2={x(point.at) + shift}
              y1={y(point.low)}
              y2={y(point.high)}
            />
          )}
          <Mark look={look} x={x(point.at)} y={y(point.value)} />
        </g>
      ))}
    </g>
  );
}

/** A shape for each line, so that none is known by its colour alone. */
function Mark({ look, x, y }: { look: number; x: number; y: number }) {
  switch (look) {
    case 1:
      return <rect x={x - 4} y={y - 4} width={8} height={8} />;
    case 2:
      return <path className="mark" d={`M${x} ${y - 5.5}L${x + 5} ${y + 4}H${x - 5}Z`} />;
    case 3:
      return <path className="mark" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />;
    case 4:
      return <path className="mark" d={`M${x} ${y + 5.5}L${x + 5} ${y - 4}H${x - 5}Z`} />;
    default:
      return <circle cx={x} cy={y} r={4} />;
  }
}

function ending({ points, label, look }: Series, _: Place, y: Place): { text: string; at: number; look: number }[] {
  const last = points.at(-1);
  return last ? [{ text: `${label} ${briefly(last.value)}`, at: y(last.value), look }] : [];
}

/** Names at the ends of their lines, moved apart where they would cover each other. */
function placed<T extends { at: number }>(labels: T[]): T[] {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  sorted.forEach((label, index) => {
    const above = sorted[index - 1];
    if (above && label.at < above.at + 15) {
      sorted[index] = { ...label, at: above.at + 15 };
    }
  });
  return sorted;
}
