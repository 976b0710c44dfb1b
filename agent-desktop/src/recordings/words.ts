import type { DeskView } from "../wire/types";

type State = NonNullable<DeskView["call"]>["recording"];

/** What the agent reads beside the call; nothing while nothing is recorded. */
export function recordingWord(state: State): string | undefined {
  switch (state) {
    case "off":
      return undefined;
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
