import { describe, expect, it } from "vitest";
import { changes, languageName } from "./contact";

describe("what a patient tells of e-mail and language", () => {
  const known = { email: "pat@example.org", language: "" };

  it("should send only what is said otherwise than is known", () => {
    expect(changes(known, { ...known, language: "es" })).toEqual({ language: { value: "es", saidBy: "patient" } });
    expect(changes(known, { email: "", language: "" })).toEqual({ email: { value: "", saidBy: "patient" } });
    expect(changes(known, known)).toEqual({});
  });

  it("should name languages as people do", () => {
    expect(languageName("es")).toBe("Spanish");
  });
});
