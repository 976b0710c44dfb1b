/** What one listener gets: delay from mouth to ear, and the share that never arrives. */
export interface Path {
  oneWayMs: number;
  /** 0 to 100. */
  lossPercent: number;
}

/** G.711 with concealment (ITU-T G.113, appendix I): what the trunk speaks. Opus is not in that table, and no worse. */
const Ie = 0;
const Bpl = 25.1;
/** R with nothing wrong: all other parameters of ITU-T G.107 at their defaults. */
const best = 93.2;

/** The transmission rating R of ITU-T G.107, with delay and loss as the only impairments; loss is taken as random. */
export function rating({ oneWayMs, lossPercent }: Path): number {
  const delay = 0.024 * oneWayMs + (oneWayMs > 177.3 ? 0.11 * (oneWayMs - 177.3) : 0);
  const loss = Ie + (95 - Ie) * (lossPercent / (lossPercent + Bpl));
  return best - delay - loss;
}

/** The mean opinion score of a rating, 1 to 4.5 (ITU-T G.107, annex B). */
export function mosOf(r: number): number {
  if (r <= 0) {
    return 1;
  }
  return r >= 100 ? 4.5 : Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}
