import { describe, expect, it } from "vitest";
import { enough, foundWords, statedOf } from "./caller";

const nothing = { name: "", birthDate: "", number: "" };

describe("the search for a caller's account", () => {
  it("should want a whole name with the date of birth, or a number", () => {
    expect(enough(nothing).allowed).toBe(false);
    expect(enough({ ...nothing, name: "Maria", birthDate: "4/9/71" }).allowed).toBe(false);
    expect(enough({ ...nothing, name: "Maria Specimen" }).allowed).toBe(false);
    expect(enough({ ...nothing, name: " Maria  Specimen ", birthDate: "4/9/71" }).allowed).toBe(true);
    expect(enough({ ...nothing, number: "LFM-1042" }).allowed).toBe(true);
  });

  it("should send nothing that was not stated", () => {
    expect(statedOf({ ...nothing, number: " LFM-1042 " })).toEqual({ number: "LFM-1042" });
  });

  it("should say what to do next", () => {
    expect(foundWords(undefined)).toBe("");
    expect(foundWords([])).toContain("Nobody fits");
    expect(foundWords([{ claimId: "c1", name: "Maria Specimen" }])).toContain("verify");
  });
});
