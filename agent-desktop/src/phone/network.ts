import type { Cancel } from "../wire/timers";

/** Network Information (W3C): Chrome and Edge tell of another network by it; others only of none and of some. */
type Connection = EventTarget;

/** Tells when this computer is on a network again, or on another one. */
export function onNetworkChange(listener: () => void): Cancel {
  const { connection } = navigator as Navigator & { connection?: Connection };
  window.addEventListener("online", listener);
  connection?.addEventListener("change", listener);
  return () => {
    window.removeEventListener("online", listener);
    connection?.removeEventListener("change", listener);
  };
}
