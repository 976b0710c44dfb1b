import type { RecordingMarker } from "../wire/recordingTypes";
import type { DeskView } from "../wire/types";

type State = NonNullable<DeskView["call"]>["recording"];

/** What the agent reads beside the call; nothing while nothing is recorded. */
export function recordingWord(state: State): string | undefined {
  switch (state) {
    case "off":
      return undefined;
    case "withheld":
      return "Not recorded: card";
    case "announcing":
      return "Announcing the recording";
    case "starting":
    case "resuming":
      return "Recording starts";
    case "running":
      return "Recording";
    case "pausing":
      return "Not paused yet";
    case "paused":
      return "Recording paused";
  }
}

/** The digits of a waveform as two rows of levels, 0 to 9. */
export function levels(waveform: string): { party: number[]; agent: number[] } {
  const all = [...waveform].map(Number);
  return { party: all.filter((_, i) => i % 2 === 0), agent: all.filter((_, i) => i % 2 === 1) };
}

/** 75,400 ms as 1:15. */
export function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What happened meanwhile. */
export const markerWords: Record<RecordingMarker["kind"], string> = {
  paused: "Recording paused",
  resumed: "Recording goes on",
  apart: "Party on hold",
  together: "Together again",
};

/** Levels of 0 to 9 as a shape around a middle line, as high as `most` to each side. */
export function area(levels: number[], middle: number, most: number): string {
  const half = (level: number) => Math.max(0.6, (level / 9) * most);
  const above = levels.map((level, x) => `V${(middle - half(level)).toFixed(1)}H${x + 1}`).join("");
  const below = levels
    .map((level, x) => ({ level, x }))
    .reverse()
    .map(({ level, x }) => `V${(middle + half(level)).toFixed(1)}H${x}`)
    .join("");
  return levels.length === 0 ? "" : `M0 ${middle}${above}${below}Z`;
}
