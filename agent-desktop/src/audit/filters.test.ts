import { describe, expect, it } from "vitest";
import { ACTIONS, ALL, exportAddress, fault, searchOf, words } from "./filters";

describe("the filters of the audit trail", () => {
  it("should ask for everything when nothing is typed", () => {
    expect(searchOf(ALL)).toEqual({});
    expect(exportAddress(ALL)).toBe("/api/v1/audit/export");
  });

  it("should send times with their offset, and names as they are stored", () => {
    const from = "2026-11-22T15:00";
    expect(searchOf({ ...ALL, user: " Super1 ", from })).toEqual({
      user: "super1",
      from: new Date(from).toISOString(),
    });
  });

  it("should give the file the same search", () => {
    expect(exportAddress({ ...ALL, about: "claim:9f2c", action: "claim-read" })).toBe(
      "/api/v1/audit/export?action=claim-read&about=claim%3A9f2c",
    );
  });

  it("should say what cannot be asked for", () => {
    expect(fault({ ...ALL, about: "9f2c" })).toContain("claim:9f2c");
    expect(fault({ ...ALL, from: "2026-11-22T15:00", until: "2026-11-22T14:00" })).toContain("before its beginning");
    expect(fault({ ...ALL, about: "claim:9f2c" })).toBeUndefined();
  });

  it("should name every action once", () => {
    const all = ACTIONS.flatMap(([, actions]) => actions);
    expect(new Set(all).size).toBe(all.length);
    expect(words("sign-in-refused")).toBe("Sign in refused");
  });
});
