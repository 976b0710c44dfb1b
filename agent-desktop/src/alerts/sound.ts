import type { AlertRow } from "../wire/alertTypes";

const key = "claimline.alerts.sound";

/** Whether alerts are heard on this screen: only when somebody has asked for it. */
export function soundOn(): boolean {
  return localStorage.getItem(key) === "on";
}

export function setSound(on: boolean): void {
  localStorage.setItem(key, on ? "on" : "off");
}

let context: AudioContext | undefined;

/**
 * Opens the loudspeaker and tells whether it is open, now and whenever that changes. A browser opens it for a page on which somebody has
 * pressed something; so a wall screen that was loaded anew is mute until then, and any key or click opens it.
 *
 * @returns stops telling
 */
export function watchSpeaker(tell: (open: boolean) => void): () => void {
  context ??= new AudioContext();
  const audio = context;
  const told = () => tell(audio.state === "running");
  const open = () => {
    if (audio.state !== "running") {
      // Rejected only when the page goes away; pending for as long as the browser blocks it.
      void audio.resume().catch(() => undefined);
    }
  };
  audio.addEventListener("statechange", told);
  window.addEventListener("pointerdown", open, true);
  window.addEventListener("keydown", open, true);
  open();
  told();
  return () => {
    audio.removeEventListener("statechange", told);
    window.removeEventListener("pointerdown", open, true);
    window.removeEventListener("keydown", open, true);
  };
}

/** A short tone of our own: two notes up for critical, one for a warning. Only while the loudspeaker is open. */
export function chime(level: AlertRow["level"]): void {
  if (context?.state !== "running") {
    return;
  }
  const notes = level === "critical" ? [740, 988, 740] : [660];
  for (const [index, hertz] of notes.entries()) {
    note(context, hertz, index * 0.18);
  }
}

function note(audio: AudioContext, hertz: number, after: number): void {
  const at = audio.currentTime + after;
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.type = "sine";
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.16, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.18);
}
