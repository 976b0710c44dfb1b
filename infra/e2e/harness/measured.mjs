/** One line per figure, so that a run can be read later. */
export function measured(test, what, value) {
  const text = `${what}: ${typeof value === "number" ? Math.round(value * 10) / 10 : value}`;
  test.diagnostic(text);
  process.stdout.write(`    · ${text}\n`);
}
