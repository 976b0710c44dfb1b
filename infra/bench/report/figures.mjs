/** Percentiles by nearest rank. */
export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

/** One row of figures with what was measured from where to where. */
export function figure(name, values, unit = "ms", target = "") {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) {
    console.log(`  ${name.padEnd(34)} n 0: nothing was measured`);
    return;
  }
  const at = (share) => round(percentile(sorted, share)).padStart(9);
  const cells = `n ${String(sorted.length).padStart(5)}  p50 ${at(0.5)}  p90 ${at(0.9)}  p99 ${at(0.99)}  max ${round(sorted.at(-1)).padStart(9)}  ${unit}`;
  console.log(`  ${name.padEnd(34)} ${cells}${target && `   (target: ${target})`}`);
}

export const round = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1));
export const say = (name, value) => console.log(`  ${name.padEnd(34)} ${value}`);
export const title = (text) => console.log(`\n${text}`);

/** What was measured from where to where. */
export function measuredHow(lines) {
  console.log("\nWhat was measured");
  lines.forEach((line) => console.log(`  ${line}`));
}
