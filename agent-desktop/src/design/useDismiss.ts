import { type RefObject, useEffect, useRef } from "react";

/** Closes what floats above the page on Escape or a press elsewhere. */
export function useDismiss<E extends HTMLElement>(open: boolean, close: () => void): RefObject<E | null> {
  const ref = useRef<E>(null);
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) {
      return;
    }
    const away = (event: Event) => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) {
        latest.current();
      }
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") {
        latest.current();
        ref.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
      }
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("keydown", leave);
    };
  }, [open]);
  return ref;
}
