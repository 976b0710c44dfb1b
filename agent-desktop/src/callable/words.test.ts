import { describe, expect, it } from "vitest";
import type { CallableReport, WorkItemExplanation, WorkItemRow } from "../wire/callableTypes";
import { dueText, figures, listedText, localText, lookedText, matching, verdictOf } from "./words";

const zone = "America/New_York";
const at = "2026-11-23T23:00:00Z";
const tomorrow = "2026-11-24T13:00:00Z";

function item(part: Partial<WorkItemExplanation>): WorkItemExplanation {
  return {
    leadId: "l",
    campaignId: "c",
    party: "P. S.",
    audience: "patient",
    attempts: 1,
    dueAt: "2026-11-23T12:00:00Z",
    inWork: false,
    heldElsewhere: false,
    verdict: "allow",
    reason: "",
    at,
    table: "2026-11-20",
    capacity: "first-party",
    accounts: [],
    zones: [],
    rules: [],
    decisions: [],
    ...part,
  };
}

const closed = { verdict: "defer", reason: "outside calling hours where the person may be", until: tomorrow } as const;
const asked = { verdict: "deny", reason: "asked not to be called" } as const;
const elsewhere = "another work item of the person is being worked; this one waits until that is done.";

describe("a verdict", () => {
  it("should say that it may be called now", () => {
    expect(verdictOf(item({}), zone)).toEqual({ tone: "go", sentence: "May be called now.", notes: [] });
  });

  it("should say why not now, and from when it can be", () => {
    expect(verdictOf(item(closed), zone)).toEqual({
      tone: "pause",
      sentence: "Not now: outside calling hours where the person may be. Can be called from Tue Nov 24, 8:00 AM EST.",
      notes: [],
    });
  });

  it("should promise no time from which it can be called when it is due only later", () => {
    const verdict = verdictOf(item({ ...closed, dueAt: "2026-11-25T02:30:00Z" }), zone);
    expect(verdict.sentence).toBe(
      "Not now: outside calling hours where the person may be, until Tue Nov 24, 8:00 AM EST.",
    );
    expect(verdict.notes).toEqual(["Not due before Tue Nov 24, 9:30 PM EST."]);
  });

  it("should say what blocks it as things are", () => {
    expect(verdictOf(item(asked), zone)).toEqual({
      tone: "stop",
      sentence: "Not as things are: asked not to be called.",
      notes: [],
    });
  });

  it("should say that it is not due, though no rule is in the way", () => {
    const verdict = verdictOf(item({ dueAt: tomorrow }), zone);
    expect(verdict).toEqual({
      tone: "pause",
      sentence: "Not now: not due before Tue Nov 24, 8:00 AM EST.",
      notes: [],
    });
    expect(verdictOf(item({ dueAt: at }), zone).sentence).toBe("May be called now.");
  });

  it("should say that another work item of the person is being worked", () => {
    expect(verdictOf(item({ heldElsewhere: true }), zone).sentence).toBe(`Not now: ${elsewhere}`);
    expect(verdictOf(item({ heldElsewhere: true, dueAt: tomorrow }), zone).notes).toEqual([
      "Not due before Tue Nov 24, 8:00 AM EST.",
    ]);
    expect(verdictOf(item({ ...asked, heldElsewhere: true }), zone)).toMatchObject({
      tone: "stop",
      notes: [`A${elsewhere.slice(1)}`],
    });
  });

  it("should say that it is in work before anything else", () => {
    const working = { inWork: true, heldElsewhere: true };
    expect(verdictOf(item(working), zone)).toEqual({
      tone: "call",
      sentence: "In work: on the line, on a desk, or about to be.",
      notes: [],
    });
    expect(verdictOf(item({ ...working, ...asked }), zone).notes).toEqual([
      "By the rules, not as things are: asked not to be called.",
    ]);
  });

  it("should still be a sentence when the server gives neither reason nor time", () => {
    expect(verdictOf(item({ verdict: "defer" }), zone).sentence).toBe("Not now: a rule is in the way.");
  });
});

const report = (part: Partial<CallableReport>): CallableReport => ({
  asOf: at,
  open: 5_310,
  looked: 2_000,
  now: 0,
  laterToday: 0,
  later: 0,
  blocked: 0,
  inWork: 0,
  reasons: [],
  rules: { version: "2026-11-20", rules: 31 },
  ...part,
});

describe("the counts", () => {
  it.each([
    [2_000, 5_310, "The 2,000 most valuable of 5,310 open work items were looked at."],
    [377, 377, "All 377 open work items were looked at."],
    [1, 1, "The only open work item was looked at."],
  ])("should say of %d of %d what was looked at", (looked, open, text) => {
    expect(lookedText(report({ looked, open }))).toBe(text);
  });

  it("should leave out none that the sum is made of", () => {
    const one = report({ now: 641, laterToday: 873, later: 318, blocked: 164, inWork: 4 });
    expect(figures.reduce((sum, { key }) => sum + one[key], 0)).toBe(one.looked);
  });
});

const row = (part: Partial<WorkItemRow>): WorkItemRow => ({
  leadId: "l",
  party: "P. S.",
  attempts: 1,
  dueAt: at,
  inWork: false,
  callBack: false,
  ...part,
});

describe("the list", () => {
  const rows = [
    row({ leadId: "a", lastStep: "No answer" }),
    row({ leadId: "b", party: "Northfield Mutual Health", inWork: true }),
    row({ leadId: "c", party: "K. L.", lastStep: "Asks for a call back", callBack: true }),
  ];
  it.each([
    ["", "abc"],
    ["  ", "abc"],
    ["p. s.", "a"],
    ["MUTUAL north", "b"],
    ["in work", "b"],
    ["promised", "c"],
    ["answer mutual", ""],
  ])("should be filtered by %j to %j", (filter, left) => {
    expect(
      matching(rows, filter)
        .map(({ leadId }) => leadId)
        .join(""),
    ).toBe(left);
  });

  it.each([
    [3, 500, 5_310, "3 of 500"],
    [500, 500, 5_310, "500 most valuable of 5,310"],
    [19, 19, 19, "19, most valuable first"],
    [19, 19, undefined, "19, most valuable first"],
  ])("should say how many of how many it shows: %d, %d, %s", (shown, listed, open, text) => {
    expect(listedText(shown, listed, open)).toBe(text);
  });

  it("should say since when or from when one is due, with the year where it is another", () => {
    const now = Date.parse(at);
    expect(dueText(at, zone, now)).toBe("due since Mon Nov 23, 6:00 PM EST");
    expect(dueText(tomorrow, zone, now)).toBe("due Tue Nov 24, 8:00 AM EST");
    expect(dueText("2027-01-04T13:00:00Z", zone, now)).toBe("due Mon Jan 4 2027, 8:00 AM EST");
  });
});

describe("a local time", () => {
  it("should be read as the server writes it, and left alone when it is something else", () => {
    expect(localText("Tue 2026-11-24T07:30")).toBe("Tue Nov 24, 7:30 AM");
    expect(localText("2026-11-24T19:05:12")).toBe("Tue Nov 24, 7:05 PM");
    expect(localText("7:30 in the morning")).toBe("7:30 in the morning");
  });
});
