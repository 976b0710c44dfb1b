/** How good a figure is for a conversation. */
export type Grade = "good" | "fair" | "poor";

export type Measure = "rttMs" | "jitterMs" | "lossPercent" | "concealedPercent" | "mos";

interface Limit {
  /** Up to here nobody notices. */
  good: number;
  /** Past here people notice, repeat themselves, or talk at once. */
  poor: number;
}

/**
 * What counts as good and poor. Round trip: ITU-T G.114 calls 150 ms one way fine; the switch and the carrier behind it take their part of that, so
 * half is left for this line. Loss and jitter: what concealment still covers. Score: G.109, 80 and 60 on the R scale. Less is better but for the score.
 */
export const limits: Record<Measure, Limit> = {
  rttMs: { good: 150, poor: 300 },
  jitterMs: { good: 30, poor: 50 },
  lossPercent: { good: 1, poor: 3 },
  concealedPercent: { good: 2, poor: 6 },
  mos: { good: 4.03, poor: 3.1 },
};

export const gradeWords: Record<Grade, string> = { good: "Good", fair: "Fair", poor: "Poor" };

export function grade(measure: Measure, value: number): Grade {
  const { good, poor } = limits[measure];
  const sign = good < poor ? 1 : -1;
  return sign * value <= sign * good ? "good" : sign * value <= sign * poor ? "fair" : "poor";
}

const order: Grade[] = ["good", "fair", "poor"];

export function worst(grades: Iterable<Grade>): Grade {
  let found = 0;
  for (const each of grades) {
    found = Math.max(found, order.indexOf(each));
  }
  return order[found] ?? "good";
}
