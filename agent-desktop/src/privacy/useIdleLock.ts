import { useCallback, useEffect, useRef, useState } from "react";
import { type Api, Refusal } from "../wire/http";
import { every, type Timers } from "../wire/timers";
import type { Session } from "../wire/types";
import { IdleLock } from "./idleLock";

const touches = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;
const AGAIN_MS = 3_000;

export interface Privacy {
  locked: boolean;
  lock: () => void;
  /** Throws {@link Refusal} when the password is wrong. */
  unlock: (password: string) => Promise<void>;
}

/** Locks the page when nobody touches it for as long as the server says. The server is told, so that a reload does not open it. */
export function useIdleLock(api: Api, timers: Timers, session: Session): Privacy {
  const [locked, setLocked] = useState(session.locked);
  const idle = useRef<IdleLock>(undefined);

  useEffect(() => {
    const lock = new IdleLock(timers, session.lockAfterSeconds * 1_000, () => setLocked(true));
    idle.current = lock;
    const input = () => lock.input();
    const look = () => lock.look();
    const stop = lock.run();
    for (const name of touches) window.addEventListener(name, input, { capture: true, passive: true });
    for (const name of ["focus", "pageshow"]) window.addEventListener(name, look);
    document.addEventListener("visibilitychange", look);
    return () => {
      stop();
      for (const name of touches) window.removeEventListener(name, input, { capture: true });
      for (const name of ["focus", "pageshow"]) window.removeEventListener(name, look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [timers, session.lockAfterSeconds]);

  useEffect(() => {
    if (!locked) return;
    let known = false;
    const tell = () => {
      if (known) return;
      api.lock().then(
        () => {
          known = true;
        },
        () => undefined,
      );
    };
    tell();
    // Until the server knows it, a reload would open the desk.
    return every(timers, AGAIN_MS, tell);
  }, [api, timers, locked]);

  const lock = useCallback(() => setLocked(true), []);
  const unlock = useCallback(
    async (password: string) => {
      await api.unlock(password);
      idle.current?.open();
      setLocked(false);
    },
    [api],
  );
  return { locked, lock, unlock };
}

/** Whether the server refused because the desk is locked, by this page or another one. */
export function isLocked(error: unknown): boolean {
  return error instanceof Refusal && error.problem.status === 423;
}
