import { describe, expect, it } from "vitest";
import type { ScriptRow } from "../wire/scriptTypes";
import { filterScripts, findingsOf, offsetOf, placeOf } from "./editing";

const problem = (field: string) => ({
  type: "about:blank",
  title: "Script refused",
  status: 422,
  detail: "",
  violations: [{ field, message: "No." }],
});

describe("places", () => {
  it("reads line and column of a refusal", () => {
    expect(placeOf(problem("3:5"))).toEqual({ line: 3, column: 5 });
    expect(placeOf(problem("body/source"))).toBeUndefined();
    expect(findingsOf(problem("3:5"))).toEqual([{ rule: "refused", line: 3, column: 5, message: "No.", advice: "" }]);
  });
  it("finds the place in the text, and stays inside it", () => {
    expect(offsetOf("ab\ncd\n", { line: 2, column: 2 })).toBe(4);
    expect(offsetOf("ab\ncd", { line: 1, column: 99 })).toBe(2);
    expect(offsetOf("ab\ncd", { line: 9, column: 1 })).toBe(5);
  });
});

describe("the list", () => {
  const row = (id: string, title: string, statuses: string[]) => ({ id, title, statuses }) as ScriptRow;
  const rows = [row("payer.paid-check", "Paid by check", ["PAID_CHK"]), row("payer.opening", "Opening", [])];
  it("is filtered by words of title, id and status", () => {
    expect(filterScripts(rows, "paid chk")).toEqual([rows[0]]);
    expect(filterScripts(rows, "")).toHaveLength(2);
    expect(filterScripts(rows, "nothing")).toEqual([]);
  });
});
