import { describe, expect, it } from "vitest";
import { around, diffLines } from "./diff";

const drawn = (older: string, newer: string) =>
  diffLines(older, newer).map((line) => ({ same: " ", gone: "-", new: "+" })[line.kind] + line.text);

describe("comparing two versions", () => {
  it("shows a changed line as gone and new", () => {
    expect(drawn("a\nb\nc", "a\nB\nc")).toEqual([" a", "-b", "+B", " c"]);
  });
  it("shows lines added at the end and removed at the start", () => {
    expect(drawn("a\nb", "b\nc")).toEqual(["-a", " b", "+c"]);
  });
  it("finds nothing between equal texts", () => {
    expect(drawn("a\nb", "a\nb")).toEqual([" a", " b"]);
    expect(around(diffLines("a\nb", "a\nb"))).toEqual([undefined]);
  });
  it("numbers gone lines in the older and the others in the newer text", () => {
    expect(diffLines("a\nb", "b\nc").map((line) => line.number)).toEqual([1, 1, 2]);
  });
  it("leaves out what is far from every difference", () => {
    const older = Array.from({ length: 20 }, (_, i) => `line ${i}`).join("\n");
    const shown = around(diffLines(older, older.replace("line 10", "line ten")), 1);
    expect(shown.map((line) => line?.text)).toEqual([undefined, "line 9", "line 10", "line ten", "line 11", undefined]);
  });
});
