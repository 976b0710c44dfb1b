/**
 * How long to wait before attempt `attempt` (0 is the first retry): doubling from half a second to 15 s, and drawn from the upper
 * half, so that a floor of desks does not return in one instant after a restart.
 *
 * @param random in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(15_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
