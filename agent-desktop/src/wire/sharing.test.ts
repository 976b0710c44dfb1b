import { describe, expect, it } from "vitest";
import { shared } from "./sharing";

const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

describe("what two messages share", () => {
  const before = { at: 1, work: { history: [{ text: "a" }, { text: "b" }] }, muted: false };

  it("keeps the objects of what has not changed", () => {
    const after = shared(before, sent({ ...before, at: 2 }));
    expect(after.at).toBe(2);
    expect(after.work).toBe(before.work);
    expect(shared(before, sent(before))).toBe(before);
  });

  it("makes new ones along the way to a change, and keeps those beside it", () => {
    const after = shared(before, sent({ ...before, work: { history: [{ text: "a" }, { text: "c" }] } }));
    expect(after).toEqual({ ...before, work: { history: [{ text: "a" }, { text: "c" }] } });
    expect(after.work).not.toBe(before.work);
    expect(after.work.history[0]).toBe(before.work.history[0]);
  });

  it("sees what came, what went, and what became a list", () => {
    expect(shared(before, sent({ ...before, more: 1 }))).toEqual({ ...before, more: 1 });
    expect(shared<object>(before, { at: 1 })).toEqual({ at: 1 });
    expect(shared<object>({ a: 1 }, { b: 1 })).toEqual({ b: 1 });
    expect(shared<object>({ list: { 0: "a" } }, { list: ["a"] })).toEqual({ list: ["a"] });
    expect(shared<object>(before, { ...before, work: undefined })).toEqual({ ...before, work: undefined });
  });
});
