import { useEffect, useState } from "react";

/** Counts one more each time so many milliseconds have passed while the page is seen, and when it is seen again. */
export function useTicks(every: number): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    const tick = () => document.visibilityState === "visible" && setTicks((before) => before + 1);
    const timer = setInterval(tick, every);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [every]);
  return ticks;
}
