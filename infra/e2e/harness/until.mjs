import { setTimeout as after } from "node:timers/promises";

/**
 * Asks until there is an answer, and says what was seen last when there is none in time. `ask` returns something falsy, or throws, while the
 * condition does not hold; an error that is `hopeless` ends the wait.
 */
export async function until(what, ask, { within = 15_000, every = 50 } = {}) {
  const deadline = performance.now() + within;
  let last;
  for (;;) {
    try {
      last = await ask();
      if (last) {
        return last;
      }
    } catch (error) {
      if (error.hopeless) {
        throw error;
      }
      last = error;
    }
    if (performance.now() >= deadline) {
      throw new Error(`Waited ${within} ms in vain: ${what}. Last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    }
    await after(every);
  }
}
