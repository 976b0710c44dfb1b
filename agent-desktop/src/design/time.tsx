import { createContext, useContext, useEffect, useState } from "react";
import { duration } from "./format";

/** Server clock minus this computer's clock, in ms. */
export const ClockOffset = createContext(0);

const watchers = new Set<() => void>();
let ticking: ReturnType<typeof setTimeout> | undefined;

/** One timer for all that count: hundreds of rows are drawn once a second, together. */
function tick(offset: number) {
  const at = Date.now() + offset;
  ticking = setTimeout(
    () => {
      for (const watcher of watchers) {
        watcher();
      }
      tick(offset);
    },
    1000 - (at % 1000),
  );
}

/** The server's time, drawn again at each of its seconds. Only for showing: nothing is decided by it. */
export function useServerNow(): number {
  const offset = useContext(ClockOffset);
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const watcher = () => setNow(Date.now() + offset);
    watchers.add(watcher);
    watcher();
    if (ticking === undefined) {
      tick(offset);
    }
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) {
        clearTimeout(ticking);
        ticking = undefined;
      }
    };
  }, [offset]);
  return now;
}

/** Time left until an instant, counting down; nothing once it is past. */
export function Remaining({ until }: { until: string }) {
  const left = Date.parse(until) - useServerNow();
  return left > 0 ? (
    <time className="elapsed" dateTime={until} aria-hidden="true">
      {duration(left + 999)} left
    </time>
  ) : null;
}

/** Time since an instant, counting. Hidden from screen readers, which would read every second. */
export function Elapsed({ since, className }: { since: string; className?: string }) {
  const now = useServerNow();
  return (
    <time className={`elapsed ${className ?? ""}`} dateTime={since} aria-hidden="true">
      {duration(now - Date.parse(since))}
    </time>
  );
}
