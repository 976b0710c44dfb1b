/** Hands out turns at a steady rate, in the order asked, until none is left. A turn is due in ms from now; undefined: there are no more. */
export class Pace {
  constructor(rate, count) {
    this.step = 1_000 / rate;
    this.left = count;
    this.next = 0;
    this.late = 0;
  }

  turn() {
    if (this.left === 0) {
      return undefined;
    }
    this.left--;
    const now = performance.now();
    // An agent that comes too late for its turn is noted: the rate was then bound by the agents.
    if (this.next && now > this.next + this.step) {
      this.late++;
    }
    const at = Math.max(now, this.next);
    this.next = at + this.step;
    return at - now;
  }
}

/** Draws that are the same in every run (mulberry32). */
export function seeded(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws of a log-normal time from a seeded source: `variation` is the standard deviation over the mean. */
export function logNormal(draw, mean, variation) {
  const variance = Math.log1p(variation * variation);
  // Box and Muller; 1 - u is never 0.
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  return () => mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
}
