import { useEffect, useState } from "react";
import type { AlertRow } from "../wire/alertTypes";
import { type Ears, Hearing } from "./hearing";
import { chime, setSound, soundOn, watchSpeaker } from "./sound";

/** How long a browser may take to open the loudspeaker before it is said that it does not, in ms. */
const PATIENCE_MS = 1_500;

export interface AlertSound {
  ears: Ears;
  /** Switches the sound of this screen on or off; switched on, it is heard at once. */
  turn: () => void;
}

/** Sounds alerts as long as the page is there, whatever of it is open. Absent alerts are not known yet. */
export function useAlertSound(alerts: AlertRow[] | undefined): AlertSound {
  const [on, setOn] = useState(soundOn);
  const [open, setOpen] = useState(false);
  const [waited, setWaited] = useState(false);
  const [hearing] = useState(() => new Hearing());
  const ears: Ears = !on ? "off" : open ? "open" : waited ? "blocked" : "opening";
  useEffect(() => (on ? watchSpeaker(setOpen) : undefined), [on]);
  useEffect(() => {
    setWaited(false);
    if (on && !open) {
      const timer = setTimeout(() => setWaited(true), PATIENCE_MS);
      return () => clearTimeout(timer);
    }
  }, [on, open]);
  useEffect(() => {
    const level = alerts && hearing.next(alerts, ears);
    if (level) {
      chime(level);
    }
  }, [alerts, ears, hearing]);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (tried && ears === "open") {
      chime("warning");
      setTried(false);
    }
  }, [tried, ears]);
  return {
    ears,
    turn: () => {
      setSound(!on);
      setOn(!on);
      setTried(!on);
    },
  };
}
