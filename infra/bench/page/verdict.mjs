import { percentile, round, say } from "../report/figures.mjs";

/** A row of figures, and how it stands to what must be reached. */
export function spread(name, values, { limit, unit = "ms", share = 0.95 } = {}) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) {
    say(name, "n 0: nothing was measured");
    return;
  }
  const cells = [
    ["p50", percentile(sorted, 0.5)],
    ["p95", percentile(sorted, 0.95)],
    ["max", sorted.at(-1)],
  ].map(([label, value]) => `${label} ${round(value).padStart(7)}`);
  const judged = limit === undefined ? "" : judge(percentile(sorted, share), limit, unit, share === 0.5 ? "median" : "p95");
  say(name, `n ${String(sorted.length).padStart(4)}  ${cells.join("  ")}  ${unit}${judged}`);
}

export function judge(value, limit, unit, what = "") {
  return `   (${value <= limit ? "reached" : "MISSED"}: ${what && `${what} `}<= ${limit} ${unit})`;
}
