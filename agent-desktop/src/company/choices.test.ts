import { describe, expect, it } from "vitest";
import { choices, found } from "./choices";

const guests = {
  colleagues: [
    { agentId: "ben", name: "Ben Sample", ready: false, why: "On a call" },
    { agentId: "cora", name: "Cora Sample", ready: true },
  ],
  lines: [{ lineId: "line-1", name: "Interpreter, Spanish" }],
};

describe("whom to bring to a call", () => {
  it("offers those who can come first and keeps the others in sight with their reason", () => {
    expect(choices(guests).map((one) => [one.name, one.ready, one.why])).toEqual([
      ["Cora Sample", true, ""],
      ["Interpreter, Spanish", true, ""],
      ["Ben Sample", false, "On a call"],
    ]);
  });

  it("finds by every typed word in any order, whatever its case", () => {
    expect(found(choices(guests), "span INTER").map((one) => one.name)).toEqual(["Interpreter, Spanish"]);
    expect(found(choices(guests), "sample")).toHaveLength(2);
    expect(found(choices(guests), "nobody")).toEqual([]);
  });

  it("is empty until the list has come", () => {
    expect(choices(undefined)).toEqual([]);
  });
});
