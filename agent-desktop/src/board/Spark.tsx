/** The course of a number over the last hour: its shape only; the figure beside it is the value. */
export function Spark({ points, name, most }: { points: (number | undefined)[]; name: string; most?: number }) {
  const top = Math.max(most ?? 0, 1, ...points.map((point) => point ?? 0));
  const line = points
    .map((point, index) => (point === undefined ? "" : `${index},${(19 - (18 * point) / top).toFixed(1)}`))
    .filter(Boolean)
    .join(" ");
  return (
    <svg className="spark" viewBox="0 0 119 20" preserveAspectRatio="none" role="img" aria-label={`${name}, last hour`}>
      <polyline points={line} transform={`translate(${119 - Math.max(0, points.length - 1)} 0)`} />
    </svg>
  );
}
