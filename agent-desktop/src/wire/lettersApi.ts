import type { components } from "./generated/contract";
import type { Call } from "./operation";

export type LetterDay = components["schemas"]["LetterDay"];

/** Letters that strategies ordered, and the files they are in. Throws as {@link Api} does. */
export interface LettersApi {
  /** How many wait, and the files of the last 92 days, the latest first. */
  list(): Promise<{ waiting: number; onHold: number; days: LetterDay[] }>;
  /** Puts every letter that waits into the file of today. */
  handOver(): Promise<{ day: string; letters: number }>;
}

export function createLettersApi(call: Call): LettersApi {
  return {
    list: () => call("get", "/api/v1/letters", {}),
    handOver: () => call("post", "/api/v1/letters/hand-over", {}),
  };
}

/** Where the file of a day is fetched from; who fetches it is written down. */
export function fileOf(day: string): string {
  return `/api/v1/letters/${encodeURIComponent(day)}`;
}
