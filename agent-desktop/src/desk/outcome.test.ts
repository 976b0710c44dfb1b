import { describe, expect, it } from "vitest";
import { FakeStorage } from "../testing/fakeTimers";
import type { ClaimView, OutcomeForm } from "../wire/types";
import { forgetDrafts, keepDraft, openDraft } from "./draft";
import {
  type Draft,
  fieldsOf,
  filterStatuses,
  hints,
  newDraft,
  type Status,
  toInput,
  unreadable,
  violationsOf,
} from "./outcome";

const paid: Status = {
  code: "PAID_CHK",
  label: "Paid by check",
  group: "Paid",
  requires: ["repName", "allowedCents", "paidCents", "patientRespCents", "paidDate"],
  optional: ["note", "checkNumber", "eftTrace"],
};
const callback: Status = {
  code: "RPC_CALLBACK",
  label: "Call back",
  group: "Right party",
  key: "c",
  requires: ["callbackAt"],
  optional: [],
};
const form: OutcomeForm = {
  callId: "call1",
  audience: "payer",
  statuses: [paid, callback],
  actions: [],
  proposed: { followUpDate: "2026-12-14" },
  claims: [{ claimId: "k1", claimNumber: "K-1" }],
};
const claim = { claimId: "k1", billedCents: 50_000, dosFrom: "2026-08-11" } as ClaimView;
const today = "2026-11-22";
const draft = (fields: Draft["fields"]): Draft => ({ ...newDraft(form, "id-1"), fields });

describe("an outcome's form", () => {
  it("should ask in the order in which a representative answers, required and optional together", () => {
    expect(fieldsOf(paid)).toEqual([
      "repName",
      "paidDate",
      "allowedCents",
      "paidCents",
      "patientRespCents",
      "checkNumber",
      "eftTrace",
      "note",
    ]);
  });

  it("should start with what the server proposes and the first claim", () => {
    expect(newDraft(form, "id-1")).toEqual({
      outcomeId: "id-1",
      callId: "call1",
      claimId: "k1",
      fields: { followUpDate: "2026-12-14" },
    });
  });

  it("should find a status by words in any order, by group, by code and by its key", () => {
    const codes = (typed: string) => filterStatuses(form.statuses, typed).map((status) => status.code);
    expect(codes("check pa")).toEqual(["PAID_CHK"]);
    expect(codes("RIGHT")).toEqual(["RPC_CALLBACK"]);
    expect(codes("paid_chk")).toEqual(["PAID_CHK"]);
    expect(codes("")).toEqual(["PAID_CHK", "RPC_CALLBACK"]);
    expect(codes("nothing")).toEqual([]);
  });

  it("should send dollars as cents, times in UTC, and only what the status asks", () => {
    const typed = draft({ repName: " Robin T. ", allowedCents: "$1,300.05", paidCents: "0", carc: "197", note: "  " });
    expect(toInput(typed, paid, "ready")).toEqual({
      outcomeId: "id-1",
      callId: "call1",
      claimId: "k1",
      statusCode: "PAID_CHK",
      fields: { repName: "Robin T.", allowedCents: 130_005, paidCents: 0 },
      then: "ready",
    });
    const at = toInput(draft({ callbackAt: "2026-11-23T10:30" }), callback, "break").fields.callbackAt;
    expect(at).toBe(new Date(2026, 10, 23, 10, 30).toISOString());
  });

  it("should not send an amount that is none", () => {
    expect(unreadable(draft({ paidCents: "12,5x" }), paid)).toHaveProperty("paidCents");
    expect(unreadable(draft({ paidCents: "" }), paid)).toEqual({});
  });
});

describe("hints", () => {
  const found = (fields: Draft["fields"]) => Object.keys(hints(draft(fields), paid, claim, today));

  it("should speak when paid and patient responsibility do not make the allowed amount", () => {
    expect(found({ allowedCents: "300", paidCents: "210", patientRespCents: "80" })).toEqual(["patientRespCents"]);
    expect(found({ allowedCents: "300", paidCents: "210", patientRespCents: "90.00" })).toEqual([]);
    expect(found({ allowedCents: "300", paidCents: "210" })).toEqual([]);
  });

  it.each([
    [{ allowedCents: "500.01" }, "allowedCents"],
    [{ checkNumber: "1", eftTrace: "2" }, "eftTrace"],
    [{ carc: "CO 1x" }, "carc"],
    [{ paidDate: "2026-08-10" }, "paidDate"],
    [{ paidDate: "2026-11-23" }, "paidDate"],
    [{ followUpDate: "2026-11-21" }, "followUpDate"],
    [{ promiseDate: "2026-11-21" }, "promiseDate"],
  ] as [Draft["fields"], string][])("should doubt %j", (fields, field) => {
    expect(found(fields)).toEqual([field]);
  });

  it.each(["197", "CO-197", "PR 1", "B7", "CO-B7", "co45"])("should take %s for a CARC", (carc) => {
    expect(found({ carc })).toEqual([]);
  });

  it("should put a refusal at its fields, whatever path names them", () => {
    const violations = ["paidCents", "fields.carc", "/fields/deadline", "statusCode", "elsewhere"].map((field) => ({
      field,
      message: field,
    }));
    const problem = { type: "", title: "", status: 422, detail: "", violations };
    expect(Object.keys(violationsOf(problem)).sort()).toEqual(["carc", "deadline", "paidCents", "statusCode"]);
  });
});

describe("drafts", () => {
  it("should give back what was typed before a reload, with the same id", () => {
    const tab = new FakeStorage();
    const first = openDraft(tab, form, () => "id-1");
    keepDraft(tab, { ...first, fields: { repName: "Robin" } });
    const again = openDraft(tab, form, () => "id-2");
    expect(again).toMatchObject({ outcomeId: "id-1", fields: { repName: "Robin" } });
  });

  it("should keep nothing of calls that are over", () => {
    const tab = new FakeStorage();
    tab.setItem("claimline.theme", "dark");
    openDraft(tab, form, () => "a");
    openDraft(tab, { ...form, callId: "call2" }, () => "b");
    forgetDrafts(tab, "call2");
    expect(Array.from({ length: tab.length }, (_, index) => tab.key(index))).toEqual([
      "claimline.theme",
      "claimline.draft.call2",
    ]);
  });
});
