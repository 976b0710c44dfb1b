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

/** A short tone of our own: two notes up for critical, one for a warning. Browsers let it be heard once somebody has pressed something. */
export function chime(level: AlertRow["level"]): void {
  context ??= new AudioContext();
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

/** The worst of those that were not heard before, at this level; remembers them. */
export function unheard(alerts: AlertRow[], heard: Set<string>): AlertRow["level"] | undefined {
  const fresh = alerts.filter((alert) => alert.state === "firing" && !heard.has(`${alert.id} ${alert.level}`));
  for (const alert of fresh) {
    heard.add(`${alert.id} ${alert.level}`);
  }
  return fresh.some(({ level }) => level === "critical") ? "critical" : fresh.length > 0 ? "warning" : undefined;
}
