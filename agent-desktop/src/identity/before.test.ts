import { describe, expect, it } from "vitest";
import type { CallView } from "../wire/types";
import { cameHow, keyedWords, wants } from "./before";

const call: CallView = {
  callId: "call0001",
  state: "Talking",
  since: "2026-03-02T18:00:00Z",
  number: "+12025550143",
  party: "M.S.",
  muted: false,
  direction: "in",
  recording: "off",
};
const keyed: CallView = {
  ...call,
  before: { language: "en", keyed: ["birthDate", "address"], keyedAt: "2026-03-02T18:00:20Z", wants: "card" },
};

describe("what was before an agent had the call", () => {
  it("should say how the call came", () => {
    expect(cameHow(call, false)).toBe("The patient called us");
    expect(cameHow(call, true)).toBe("An unknown caller");
    expect(cameHow({ ...keyed, direction: "out" }, false)).toBe("From a reminder call");
    expect(cameHow({ ...call, direction: "out" }, false)).toBeUndefined();
  });

  it("should say what was keyed and when, and nothing when nothing was", () => {
    expect(keyedWords(keyed, "America/Chicago")).toMatch(/^Keyed the right date of birth and ZIP code at .*12:00/);
    expect(keyedWords(call, "America/Chicago")).toBeUndefined();
  });

  it("should say why a person is wanted", () => {
    expect(wants(keyed)).toBe("Wants to pay by card");
    expect(wants(call)).toBeUndefined();
  });
});
