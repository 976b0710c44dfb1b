import { describe, expect, it } from "vitest";
import { applyDelta } from "./boardRows";
import { initialStream, reduceStream, type StreamState } from "./stream";
import type { AgentRow, BoardView, DeskView, Envelope } from "./types";

const agent = (id: string, state: AgentRow["state"] = "Ready"): AgentRow => ({
  id,
  name: id,
  state,
  since: "2026-11-22T00:00:00Z",
  headset: "Up",
  node: "n",
});

const board: BoardView = {
  serverTime: "2026-11-22T00:00:00Z",
  switch: { connected: true, since: "2026-11-22T00:00:00Z", text: "connected" },
  nodes: [],
  campaigns: [],
  agents: [agent("a"), agent("b")],
  calls: [],
  monitors: [],
  figures: [],
  gateways: [],
  payers: [],
  zones: [],
  alerts: [],
};

function after(state: StreamState, ...envelopes: Envelope[]): StreamState {
  return envelopes.reduce((now, envelope) => reduceStream(now, { type: "message", at: 5_000, envelope }), state);
}

describe("the stream's reducer", () => {
  it("should show exactly the desk the server sent last", () => {
    const desk = { serverTime: "1970-01-01T00:00:07Z" } as DeskView;
    const state = after(initialStream, { v: 1, type: "desk", seq: 1, data: desk });
    expect(state.desk).toBe(desk);
    expect(state.clockOffsetMs).toBe(2_000);
  });

  it("should measure the round trip and set the clock by its middle", () => {
    const pong: Envelope = { v: 1, type: "pong", seq: 2, data: { sentAt: 4_900, serverTime: "1970-01-01T00:01:00Z" } };
    const state = after(initialStream, pong);
    expect(state.rttMs).toBe(100);
    expect(state.clockOffsetMs).toBe(60_050 - 5_000);
  });

  it("should trust a measured clock over the time of a pushed view", () => {
    const pong: Envelope = { v: 1, type: "pong", seq: 2, data: { sentAt: 5_000, serverTime: "1970-01-01T00:00:05Z" } };
    const late = { serverTime: "1970-01-01T00:00:01Z" } as DeskView;
    expect(after(initialStream, pong, { v: 1, type: "desk", seq: 3, data: late }).clockOffsetMs).toBe(0);
  });

  it("should replace rows of the same id, keep their place, add new ones and drop gone ones", () => {
    const next = applyDelta(board, {
      serverTime: "later",
      agents: [agent("a", "Break"), agent("c")],
      gone: { agents: ["b"] },
    });
    expect(next.agents.map(({ id, state }) => `${id} ${state}`)).toEqual(["a Break", "c Ready"]);
    expect(next.calls).toBe(board.calls);
  });

  it("should ignore a delta without a snapshot", () => {
    const state = after(initialStream, {
      v: 1,
      type: "board.delta",
      seq: 1,
      data: { serverTime: "x", agents: [agent("a")] },
    });
    expect(state.board).toBeUndefined();
  });

  it("should keep the view while the connection is lost, and count from the first loss", () => {
    const open = after(initialStream, { v: 1, type: "board.snapshot", seq: 1, data: board });
    const lost = reduceStream(open, { type: "lost", at: 10, attempt: 0 });
    const again = reduceStream(lost, { type: "lost", at: 20, attempt: 1 });
    expect(again.board).toBe(board);
    expect(again.link).toEqual({ name: "lost", since: 10, attempt: 1 });
    expect(again.rttMs).toBeUndefined();
  });

  it("should keep the last five notices, and one of each text", () => {
    let state = initialStream;
    for (const text of ["a", "b", "c", "d", "e", "f", "f"]) {
      state = reduceStream(state, { type: "notice", at: 0, level: "info", text });
    }
    expect(state.notices.map((notice) => notice.text).join("")).toBe("bcdef");
    expect(new Set(state.notices.map((notice) => notice.id)).size).toBe(5);
  });

  it("should stand aside when another tab takes the desk", () => {
    const state = after(initialStream, { v: 1, type: "desk.superseded", seq: 9, data: { by: "tab-2" } });
    expect(state.link).toEqual({ name: "superseded", by: "tab-2" });
  });
});
