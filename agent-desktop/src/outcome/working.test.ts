import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OutcomeDefinition, OutcomeForm } from "../wire/outcomeTypes";
import { definitionOf } from "./definition";
import type { Typed } from "./drafts";
import { inputOf, newTyped, work } from "./working";

const definition = definitionOf(
  JSON.parse(readFileSync("../gateway/app/src/test/resources/outcome/definition.json", "utf8")) as OutcomeDefinition,
);
const clock = { today: "2026-11-23", zone: "America/New_York" };
const form: OutcomeForm = {
  callId: "call00001",
  audience: "payer",
  facts: { today: "2026-11-23", now: "2026-11-23T12:00:00Z", turnaroundDays: 30 },
  claims: [
    { claimId: "a", claimNumber: "A", payerControlNumber: "ICN-1", facts: { billed: 20_000 }, version: 0 },
    {
      claimId: "b",
      claimNumber: "B",
      facts: {},
      version: 3,
      draft: { statusCode: "INPROC", fields: { repName: "Lee" } },
    },
  ],
};
const [first, second] = form.claims as [OutcomeForm["claims"][0], OutcomeForm["claims"][0]];
const worked = (typed: Typed, others: Typed[] = []) => work(definition, form, first, typed, others, clock);
const status = (statusCode: string, fields: Record<string, string> = {}): Typed => ({ statusCode, fields });

describe("a claim while it is worked", () => {
  it("asks nothing before a status is chosen", () => {
    expect(worked(status("")).asked).toEqual([]);
  });

  it("asks what the status needs first, and offers the rest", () => {
    const { asked, more, needed } = worked(status("INPROC"));
    expect(asked).toEqual([
      "repName",
      "callRefNo",
      "noRefReason",
      "receivedDate",
      "expectedDate",
      "actionCode",
      "nextFollowUpDate",
    ]);
    expect(needed.has("noRefReason")).toBe(false);
    expect(more).toContain("remarks");
  });

  it("shows all fields of a status that has few, those that are needed first", () => {
    const { asked, more } = worked(status("NOT_DISCUSSED"));
    expect(asked).toEqual([
      "notDiscussedReason",
      "repName",
      "callRefNo",
      "callbackAt",
      "callbackBy",
      "nextFollowUpDate",
      "remarks",
    ]);
    expect(more).toEqual([]);
  });

  it("asks what an action brings as soon as it is the next one", () => {
    expect(worked(status("DENY_TFL")).text("actionCode")).toBe("APPEAL_L1");
    expect(worked(status("DENY_TFL")).asked).toContain("appealDeadline");
    expect(worked(status("DENY_TFL", { actionCode: "CODING" })).asked).not.toContain("appealDeadline");
  });

  it("proposes action and day, which follow what is typed and yield to it", () => {
    const proposed = worked(status("INPROC", { receivedDate: "11/10" }));
    expect([proposed.text("actionCode"), proposed.text("nextFollowUpDate")]).toEqual(["WAIT", "12/10/2026"]);
    expect(proposed.values.nextFollowUpDate).toBe("2026-12-10");
    const overruled = worked(status("INPROC", { receivedDate: "11/10", nextFollowUpDate: "12/1" }));
    expect(overruled.values.nextFollowUpDate).toBe("2026-12-01");
    expect(overruled.proposed.has("nextFollowUpDate")).toBe(false);
    expect(worked(status("INPROC", { nextFollowUpDate: "" })).values.nextFollowUpDate).toBeUndefined();
  });

  it("proposes no day to look again at a claim that is closed", () => {
    const closed = worked(status("PAID_CHK", { actionCode: "CLOSE" }));
    expect(closed.text("nextFollowUpDate")).toBe("");
    expect(closed.needed.has("nextFollowUpDate")).toBe(false);
  });

  it("takes what is the same for all claims of the call, and what is known of the claim", () => {
    const { text } = worked(status("INPROC"), [status("PAID_CHK", { repName: "Lee", callRefNo: "R-1", paid: "5" })]);
    expect([text("repName"), text("callRefNo"), text("paid"), text("payerClaimControlNumber")]).toEqual([
      "Lee",
      "R-1",
      "",
      "ICN-1",
    ]);
  });

  it("sends what the status asks for, in cents and ISO days, and nothing else", () => {
    const typed = status("SETPAY", { allowed: "1,000.5", expectedDate: "+7", paymentNumber: "left over" });
    const { values } = worked(typed);
    expect(values.allowed).toBe("100050");
    expect(values.expectedDate).toBe("2026-11-30");
    expect(values.paymentNumber).toBeUndefined();
  });

  it("is saved under an id of call and claim, the same on every screen", () => {
    const working = work(definition, form, second, newTyped(second), [], clock);
    expect(working.text("repName")).toBe("Lee");
    expect(inputOf(form, second, working, "ready")).toMatchObject({
      outcomeId: "call00001-o2",
      claimId: "b",
      statusCode: "INPROC",
    });
  });
});
