import { type UIEvent, useEffect, useRef, useState } from "react";

/** Height of a row of a long table, as in live.css, at the root's font size. */
const ROW_REM = 2.2;
/** Up to so many rows are all drawn: they may be of any height. */
const ALL = 60;
const AROUND = 6;

/** Which rows of a long table are in sight; only those are drawn. */
export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const observer = new ResizeObserver(() => setSeen((was) => ({ ...was, height: element.clientHeight })));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const long = count > ALL;
  const row = ROW_REM * rem();
  const first = long ? Math.max(0, Math.floor(Math.min(seen.top, count * row) / row) - AROUND) : 0;
  const last = long ? Math.min(count, Math.ceil((seen.top + seen.height) / row) + AROUND) : count;
  return {
    box,
    long,
    first,
    last,
    before: first * row,
    after: Math.max(0, (count - last) * row),
    onScroll: (event: UIEvent<HTMLDivElement>) => {
      const top = event.currentTarget.scrollTop;
      setSeen((was) => (Math.abs(was.top - top) < row ? was : { ...was, top }));
    },
  };
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
