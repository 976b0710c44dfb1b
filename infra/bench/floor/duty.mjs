/**
 * What one agent did when, in the gateway's own words: every desk view names the agent's state and since when it holds. A state that came and went
 * between two views is missing, and the time goes to the one before it; that is at most the 50 ms between two writes to a socket.
 */
export class Duty {
  #states = [];

  take({ state }) {
    const since = Date.parse(state.since);
    const last = this.#states.at(-1);
    if (!last || last.since !== since || last.name !== state.name) {
      this.#states.push({ name: state.name, since });
    }
  }

  /** Milliseconds in each state between two moments. */
  between(from, to) {
    const spent = {};
    this.#states.forEach(({ name, since }, index) => {
      const until = this.#states[index + 1]?.since ?? to;
      const ms = Math.min(until, to) - Math.max(since, from);
      if (ms > 0) {
        spent[name] = (spent[name] ?? 0) + ms;
      }
    });
    return spent;
  }
}
