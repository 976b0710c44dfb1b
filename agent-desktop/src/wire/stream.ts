import { applyDelta } from "./boardRows";
import type { DayView } from "./dayTypes";
import { shared } from "./sharing";
import type { BoardView, DeskView, Envelope } from "./types";

/** What the page knows from the server, and how it hears it. One reducer makes it; nothing else writes it. */
export interface StreamState {
  link: LinkState;
  /** Server clock minus this computer's clock, in ms. */
  clockOffsetMs: number;
  /** Round trip of the last ping. */
  rttMs?: number;
  desk?: DeskView;
  day?: DayView;
  board?: BoardView;
  notices: Notice[];
}

export type LinkState =
  | { name: "connecting"; attempt: number }
  | { name: "open"; since: number }
  | { name: "lost"; since: number; attempt: number }
  | { name: "superseded"; by: string }
  | { name: "closed" };

export interface Notice {
  id: number;
  level: "info" | "warning" | "error";
  text: string;
  at: number;
}

export type StreamEvent =
  | { type: "connecting"; attempt: number }
  | { type: "opened"; at: number }
  | { type: "lost"; at: number; attempt: number }
  | { type: "closed" }
  | { type: "message"; at: number; envelope: Envelope }
  | { type: "several"; events: StreamEvent[] }
  | { type: "notice"; at: number; level: Notice["level"]; text: string }
  | { type: "dismiss"; id: number };

export const initialStream: StreamState = { link: { name: "closed" }, clockOffsetMs: 0, notices: [] };

export function reduceStream(state: StreamState, event: StreamEvent): StreamState {
  switch (event.type) {
    case "connecting":
      return { ...state, link: { name: "connecting", attempt: event.attempt } };
    case "opened":
      return { ...state, link: { name: "open", since: event.at } };
    case "lost":
      return withoutRtt({
        ...state,
        link: { name: "lost", since: lostSince(state.link, event.at), attempt: event.attempt },
      });
    case "closed":
      return { ...initialStream };
    case "message":
      return receive(state, event.envelope, event.at);
    case "several":
      return event.events.reduce(reduceStream, state);
    case "notice":
      return note(state, event.level, event.text, event.at);
    case "dismiss":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== event.id) };
  }
}

function receive(state: StreamState, envelope: Envelope, at: number): StreamState {
  switch (envelope.type) {
    case "desk":
      return { ...state, desk: shared(state.desk, envelope.data), ...clock(state, envelope.data.serverTime, at) };
    case "day":
      return { ...state, day: envelope.data };
    case "desk.superseded":
      return { ...state, link: { name: "superseded", by: envelope.data.by } };
    case "board.snapshot":
      return { ...state, board: envelope.data, ...clock(state, envelope.data.serverTime, at) };
    case "board.delta":
      return state.board ? { ...state, board: applyDelta(state.board, envelope.data) } : state;
    case "notice":
      return note(state, envelope.data.level, envelope.data.text, at);
    case "pong":
      return measured(state, envelope.data, at);
  }
}

/** A pong says the server's time in the middle of a known interval; a pushed view is late by an unknown time, so it only serves until then. */
function clock(state: StreamState, serverTime: string, at: number): Partial<StreamState> {
  return state.rttMs === undefined ? { clockOffsetMs: Date.parse(serverTime) - at } : {};
}

function measured(state: StreamState, pong: { sentAt: number; serverTime: string }, at: number): StreamState {
  const rttMs = Math.max(0, at - pong.sentAt);
  return { ...state, rttMs, clockOffsetMs: Date.parse(pong.serverTime) + rttMs / 2 - at };
}

function note(state: StreamState, level: Notice["level"], text: string, at: number): StreamState {
  const id = (state.notices.at(-1)?.id ?? 0) + 1;
  const others = state.notices.filter((notice) => notice.text !== text);
  return { ...state, notices: [...others, { id, level, text, at }].slice(-5) };
}

function lostSince(link: LinkState, at: number): number {
  return link.name === "lost" ? link.since : at;
}

function withoutRtt(state: StreamState): StreamState {
  const { rttMs: _, ...rest } = state;
  return rest;
}
