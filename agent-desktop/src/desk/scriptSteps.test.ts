import { describe, expect, it } from "vitest";
import type { DeskScript } from "../wire/scriptTypes";
import { fieldKey, goToField, tellHeard } from "./heard";
import { byPhase, stepsOf } from "./scriptSteps";

const script: DeskScript = {
  title: "",
  html: "",
  steps: [
    { key: "payer.opening", title: "Opening", phase: "opening", statuses: [] },
    { key: "payer.paid-check", title: "Paid by check", phase: "status", statuses: ["PAID_CHK"] },
    { key: "payer.underpaid", title: "Underpaid", phase: "status", statuses: ["PAID_CHK", "PAID_EFT"] },
  ],
};

describe("the script follows the call", () => {
  it("opens the step of the status that was heard, the main one first", () => {
    expect(stepsOf(script, "PAID_CHK").map((step) => step.key)).toEqual(["payer.paid-check", "payer.underpaid"]);
  });
  it("stays where it is for a status without a step, and before any status", () => {
    expect(stepsOf(script, "UNKNOWN")).toEqual([]);
    expect(stepsOf(script, undefined)).toEqual([]);
  });
  it("lists steps by phase in the order of the call", () => {
    expect(byPhase(script).map(({ phase, steps }) => [phase, steps.length])).toEqual([
      ["opening", 1],
      ["status", 2],
    ]);
  });
  it("says when the form does not show the field of a line", () => {
    const root = { querySelector: () => null } as unknown as ParentNode;
    globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
    expect(goToField("receivedDate", root)).toBe(false);
  });
  it("moves to the field of a line when the form shows it", () => {
    const done: string[] = [];
    const input = { focus: () => done.push("focus"), scrollIntoView: () => done.push("scroll") };
    const root = { querySelector: (found: string) => (found.includes("receivedDate") ? input : null) };
    expect(goToField("receivedDate", root as unknown as ParentNode)).toBe(true);
    expect(done).toEqual(["focus", "scroll"]);
  });
  it("knows the form's name of a field", () => {
    expect(
      ["receivedDate", "payment.bulkAmount", "prTotal.total", "docRequested.how", "cob.eff"].map(fieldKey),
    ).toEqual(["receivedDate", "paymentBulkAmount", "prTotal", "docRequested", "cobEff"]);
  });
  it("hears the same status once", () => {
    tellHeard({ statusCode: "INPROC" });
    expect(() => tellHeard({ statusCode: "INPROC" })).not.toThrow();
    tellHeard({});
  });
});
