export type Cancel = () => void;

/** Time as an argument: correctness never hangs on the page's own timers, which browsers slow down in hidden tabs. */
export interface Timers {
  now(): number;
  after(ms: number, run: () => void): Cancel;
}

/** Repeats `run` every `ms` until cancelled; the first run is after `ms`. */
export function every(timers: Timers, ms: number, run: () => void): Cancel {
  let cancel = timers.after(ms, step);
  function step() {
    cancel = timers.after(ms, step);
    run();
  }
  return () => cancel();
}

function pageTimers(): Timers {
  return {
    now: Date.now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** Timers kept by a worker, or by the page where workers are not allowed. */
export function workerTimers(): Timers {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./timers.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return pageTimers();
  }
  const waiting = new Map<number, () => void>();
  let next = 0;
  worker.onmessage = (message: MessageEvent<number>) => {
    const run = waiting.get(message.data);
    waiting.delete(message.data);
    run?.();
  };
  return {
    now: Date.now,
    after(ms, run) {
      const id = next++;
      waiting.set(id, run);
      worker.postMessage({ id, ms });
      return () => {
        waiting.delete(id);
        worker.postMessage({ id, cancel: true });
      };
    },
  };
}
