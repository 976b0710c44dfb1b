import type { Guests } from "../wire/types";

/** Somebody who could be brought to the call. */
export interface Choice {
  key: string;
  name: string;
  kind: string;
  who: { agentId: string } | { lineId: string };
  ready: boolean;
  /** Why they cannot come now; empty when they can. */
  why: string;
}

/** Those who can come first: ready colleagues, then lines; who cannot come stays in sight, with the reason. */
export function choices(guests: Guests | undefined): Choice[] {
  const colleagues = (guests?.colleagues ?? []).map((one) => ({
    key: `agent ${one.agentId}`,
    name: one.name,
    kind: "Colleague, ready",
    who: { agentId: one.agentId },
    ready: one.ready,
    why: one.ready ? "" : (one.why ?? "Not ready"),
  }));
  const lines = (guests?.lines ?? []).map((one) => ({
    key: `line ${one.lineId}`,
    name: one.name,
    kind: "Outside line",
    who: { lineId: one.lineId },
    ready: true,
    why: "",
  }));
  return [...colleagues.filter((one) => one.ready), ...lines, ...colleagues.filter((one) => !one.ready)];
}

/** Those whose name holds every typed word, in the same order. */
export function found(all: Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => words.every((word) => one.name.toLowerCase().includes(word)));
}
