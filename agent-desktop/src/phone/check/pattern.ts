/** The switch's own tone, with which the test call begins (docs/telephony.md). */
export const SWITCH_HZ = 1_000;

/** Frequencies of our pattern: in telephone band, and no whole multiples of each other or of the switch's tone. */
export const PATTERN_HZ = [520, 680, 850, 1_250, 1_480, 1_730] as const;

/** A tone that was sent, or heard: when it began, in ms. */
export interface Note {
  hz: number;
  at: number;
}

/** The same tones in another order each time, so that an old echo or music on the line is not taken for this one. */
export function drawPattern(random: () => number): number[] {
  const left: number[] = [...PATTERN_HZ];
  return Array.from({ length: PATTERN_HZ.length }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 0);
}

/** The share of a frame's power that is at `hz`, 0 to 1 (Goertzel 1958). */
export function share(frame: Float32Array, rate: number, hz: number): number {
  const step = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [one, two, power] = [0, 0, 0];
  for (const sample of frame) {
    [one, two] = [sample + step * one - two, one];
    power += sample * sample;
  }
  const found = one * one + two * two - step * one * two;
  return power > 0 ? Math.min(1, (2 * found) / (power * frame.length)) : 0;
}

/** Softer than this is silence: -56 dB of full scale. */
const FLOOR = 0.0015;
const CLEAR = 0.5;

/** Notes the tones that are heard, each once when it begins. Feed it frames in order. */
export class Ear {
  readonly heard: Note[] = [];
  private last: number | undefined;

  constructor(private readonly listensFor: readonly number[]) {}

  take(frame: Float32Array, rate: number, at: number): void {
    const rms = Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
    const hz = rms < FLOOR ? undefined : this.listensFor.find((each) => share(frame, rate, each) > CLEAR);
    if (hz !== undefined && hz !== this.last) {
      this.heard.push({ hz, at });
    }
    this.last = hz;
  }
}

/** No path is slower; what comes later is something else. */
const LATEST_MS = 3_000;

/** How many of the tones sent came back, in the order in which they were sent, and after how long (the median). */
export function match(sent: readonly Note[], heard: readonly Note[]): { count: number; afterMs?: number } {
  const delays: number[] = [];
  let from = 0;
  for (const tone of sent) {
    const index = heard.findIndex(
      ({ hz, at }, position) => position >= from && hz === tone.hz && at >= tone.at && at - tone.at <= LATEST_MS,
    );
    const note = heard[index];
    if (note) {
      delays.push(note.at - tone.at);
      from = index + 1;
    }
  }
  const afterMs = delays.sort((one, other) => one - other)[Math.floor(delays.length / 2)];
  return afterMs === undefined ? { count: 0 } : { count: delays.length, afterMs };
}
