import { describe, expect, it } from "vitest";
import { deskKey, isTyping, type KeyPress } from "./keys";

function press(key: string, over: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...over };
}

describe("the keyboard", () => {
  it.each([
    ["F2", "state"],
    ["F3", "verify"],
    ["F4", "hangup"],
    ["F6", "hold"],
    ["F7", "mute"],
    ["F8", "pad"],
    ["F9", "outcome"],
    ["F10", "people"],
  ])("should take %s for %s, typing or not", (key, action) => {
    expect(deskKey(press(key), false)).toEqual({ do: action });
    expect(deskKey(press(key), true)).toEqual({ do: action });
  });

  it.each([
    ["F2", "extend"],
    ["F4", "dropGuest"],
    ["F6", "swap"],
    ["F7", "conference"],
    ["F8", "handOver"],
    ["F9", "day"],
  ])("should take %s with Shift for %s, and never for what the key does alone", (key, action) => {
    expect(deskKey(press(key, { shiftKey: true }), true)).toEqual({ do: action });
  });

  it("should take no other key with Shift", () => {
    expect(deskKey(press("F3", { shiftKey: true }), false)).toBeUndefined();
  });

  it("should take letters only when nobody is typing", () => {
    expect(deskKey(press("d"), false)).toEqual({ do: "dial" });
    expect(deskKey(press("D"), false)).toEqual({ do: "dial" });
    expect(deskKey(press("s"), false)).toEqual({ do: "skip" });
    expect(deskKey(press("d"), true)).toBeUndefined();
  });

  it("should save on Ctrl+Enter, and go on a break with Shift", () => {
    expect(deskKey(press("Enter", { ctrlKey: true }), true)).toEqual({ do: "saveReady" });
    expect(deskKey(press("Enter", { metaKey: true }), true)).toEqual({ do: "saveReady" });
    expect(deskKey(press("Enter", { ctrlKey: true, shiftKey: true }), true)).toEqual({ do: "saveBreak" });
    expect(deskKey(press("Enter"), true)).toBeUndefined();
  });

  it("should send an identifier by the place of the digit key, whatever the layout prints", () => {
    expect(deskKey(press("¡", { altKey: true, code: "Digit1" }), true)).toEqual({ do: "identifier", index: 0 });
    expect(deskKey(press("9", { altKey: true, code: "Numpad9" }), true)).toEqual({ do: "identifier", index: 8 });
    expect(deskKey(press("0", { altKey: true, code: "Digit0" }), true)).toBeUndefined();
  });

  it("should leave the browser its own keys", () => {
    for (const key of ["d", "s", "F4"]) {
      expect(deskKey(press(key, { ctrlKey: true }), false)).toBeUndefined();
    }
    expect(deskKey(press("F4", { altKey: true }), false)).toBeUndefined();
  });

  it("should know where letters are text", () => {
    const element = (tagName: string, type?: string) => ({ tagName, type }) as unknown as EventTarget;
    expect(isTyping(element("INPUT", "text"))).toBe(true);
    expect(isTyping(element("TEXTAREA"))).toBe(true);
    expect(isTyping(element("SELECT"))).toBe(true);
    expect(isTyping(element("INPUT", "radio"))).toBe(false);
    expect(isTyping(element("BUTTON"))).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
