import { describe, expect, it } from "vitest";
import { applyDelta, patched, sections } from "./boardRows";
import type { BoardDelta, BoardView } from "./types";

const empty = {
  serverTime: "0",
  switch: { connected: true, since: "0", text: "" },
  nodes: [],
  ...Object.fromEntries(sections.map((section) => [section, []])),
} as unknown as BoardView;

describe("patches of the board", () => {
  it.each([
    [{ a: 1 }, { a: 2 }, { a: 2 }],
    [{ a: 1, b: 2 }, { b: null }, { a: 1 }],
    [{ a: { b: 1, c: 2 } }, { a: { c: null, d: 3 } }, { a: { b: 1, d: 3 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: 1 }, { a: { b: { c: 1, d: null } } }, { a: { b: { c: 1 } } }],
  ])("should follow RFC 7396: %j and %j", (target, patch, expected) => {
    expect(patched(target, patch)).toEqual(expected);
  });

  it("should take the place of a row that is gone and there", () => {
    const before = applyDelta(empty, {
      serverTime: "1",
      calls: [{ id: "a", agentId: "kim" }, { id: "b" }],
    } as BoardDelta);
    const after = applyDelta(before, { serverTime: "2", gone: { calls: ["a"] }, calls: [{ id: "a", state: "Held" }] });
    expect(after.calls).toEqual([{ id: "a", state: "Held" }, { id: "b" }]);
  });

  it("should keep rows and sections that did not change as they are", () => {
    const before = applyDelta(empty, { serverTime: "1", calls: [{ id: "a" }, { id: "b" }] });
    const after = applyDelta(before, { serverTime: "2", calls: [{ id: "b", state: "Held" }] });
    expect(after.calls[0]).toBe(before.calls[0]);
    expect(after.agents).toBe(before.agents);
  });
});
