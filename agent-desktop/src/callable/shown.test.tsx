import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { callable, explain, workItems } from "../../dev/mock/callable.mjs";
import type { WorkItemExplanation, WorkItemRow } from "../wire/callableTypes";
import { Counts, Reasons, RuleFault } from "./Counts";
import { Explanation } from "./Explanation";
import { Unanswered } from "./Unanswered";
import { WorkItems } from "./WorkItems";

/** What is read of it, without its tags. */
const text = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

const explained = (leadId: string) => explain(leadId) as WorkItemExplanation;
const shown = (leadId: string, part: Partial<WorkItemExplanation> = {}) =>
  text(<Explanation item={{ ...explained(leadId), ...part }} zone="UTC" />);

describe("the client and capacity of a work item", () => {
  const owed = (client: string | undefined, capacity: "first-party" | "third-party") => ({
    account: `account of ${client}`,
    ...(client ? { client } : {}),
    capacity,
  });

  it("should be said once when all accounts are alike", () => {
    const read = shown("wi-held", { accounts: [owed("willow", "first-party"), owed("willow", "first-party")] });
    expect(read).toContain("willow · The practice itself · shows (217) 555-0100");
    expect(read).not.toContain("account of willow");
  });

  it("should tell which account makes a call a third party's", () => {
    const read = shown("wi-held", {
      capacity: "third-party",
      accounts: [owed("willow", "first-party"), owed("willow", "third-party")],
    });
    expect(read).toContain("account of willow: willow · Debt collector");
  });

  it("should say that the rules of every client bind when none is known", () => {
    const { client, ...unknown } = explained("wi-held");
    expect(client).toBe("willow");
    const item = { ...unknown, capacity: "third-party" as const, accounts: [owed(undefined, "third-party")] };
    expect(text(<Explanation item={item} zone="UTC" />)).toContain("the rules of every client bind");
  });
});

describe("the counts", () => {
  it("should show every figure and what was looked at", () => {
    const read = text(<Counts report={callable("patients")} />);
    for (const part of ["Now 641", "Later today 873", "Later 318", "Blocked 164", "In work 4"]) {
      expect(read).toContain(part);
    }
    expect(read).toContain("The 2,000 most valuable of 5,310 open work items were looked at.");
  });

  it("should say plainly that there is nothing", () => {
    const none = { ...callable("payers"), open: 0, looked: 0, now: 0, inWork: 0 };
    expect(text(<Counts report={none} />)).toContain("This campaign has no open work items.");
    expect(text(<Reasons report={none} />)).toContain("Nothing to look at.");
    expect(text(<Reasons report={callable("payers")} />)).toContain("Nothing is in the way of any.");
  });

  it("should list the reasons with requirements and counts, in the server's order", () => {
    const read = text(<Reasons report={callable("patients")} />);
    expect(read).toMatch(/Outside calling hours where the person may be C-02 702 Called as often .* C-10 241/);
    expect(read).toContain("Asked not to be called C-16, C-25 97");
  });

  it("should warn of a fault in the rules, and that the earlier ones stay", () => {
    const read = text(<RuleFault rules={callable("west").rules} />);
    expect(read).toContain("the earlier rules (version 2026-11-20) stay in force");
    expect(read).toContain("own.conf:9: Rule 'federal.hours'");
    expect(renderToStaticMarkup(<RuleFault rules={callable("patients").rules} />)).toBe("");
  });
});

describe("the list of work items", () => {
  const list = (items: WorkItemRow[], chosen?: string) => (
    <WorkItems items={items} open={5_310} chosen={chosen} zone="UTC" now={Date.now()} onChoose={() => undefined} />
  );

  it("should show who, how often, the last step, and marks", () => {
    const read = text(list(workItems("patients")));
    expect(read).toMatch(/P\. S\. 2 attempts · No answer due since /);
    expect(read).toContain("T. D. no attempt due");
    expect(read).toContain("R. E. In work 1 attempt · Busy");
    expect(read).toContain("K. L. Call-back promised 1 attempt");
    expect(read).toContain("500 most valuable of 5,310");
  });

  it("should be one stop of the tab key, at the chosen one", () => {
    const stops = (chosen?: string) =>
      [...renderToStaticMarkup(list(workItems("payers"), chosen)).matchAll(/tabindex="(-?\d)"/gi)].map(
        ([, stop]) => stop,
      );
    expect(stops()).toEqual(["0", "-1", "-1"]);
    expect(stops("wi-p1")).toEqual(["-1", "0", "-1"]);
  });

  it("should say that there are none", () => {
    expect(text(list([]))).toContain("No open work items.");
  });
});

describe("an explanation", () => {
  it.each([
    ["wi-now", /^ T\. D\. .* May be called now\. /],
    ["wi-zones", /Not now: outside calling hours where the person may be\. Can be called from .* UTC\. /],
    ["wi-asked", /Not as things are: asked not to be called\. /],
    ["wi-often", /Not now: called as often in seven days as allowed\. Can be called from .* UTC\. /],
    ["wi-work", /In work: on the line, on a desk, or about to be\. By the rules, not now: called, or being called/],
    ["wi-held", /Not now: another work item of the person is being worked; this one waits/],
    ["wi-promised", /Not now: not due before .* UTC\. /],
  ])("should begin with the verdict on %s", (leadId, sentence) => {
    expect(shown(leadId)).toMatch(sentence);
  });

  it("should show every zone with its time, and what each rule in the way looked at, with its source", () => {
    const read = shown("wi-zones");
    expect(read).toMatch(/America\/New_York \w{3} \w{3} \d+, .* America\/Los_Angeles \w{3} \w{3} \d+, /);
    expect(read).toMatch(
      /In the way federal\.hours C-02, federal until .* UTC .*open every day 08:00-21:00 12 CFR 1006\.6/,
    );
    expect(read).toContain("12 CFR 1006.6(b)(1)(i); 15 USC 1692c(a)(1)");
    expect(shown("wi-asked")).toContain("federal.do-not-call C-16, federal as things are flags [DO_NOT_CALL]");
  });

  it("should fold the rules that pass", () => {
    const folded = /<details><summary>11 rules pass<\/summary>.*policy\.caller-id.*<\/details>/;
    expect(renderToStaticMarkup(<Explanation item={explained("wi-zones")} zone="UTC" />)).toMatch(folded);
    expect(shown("wi-now")).toContain("No rule is in the way. 13 rules pass");
    expect(shown("wi-now", { rules: explained("wi-now").rules.slice(0, 1) })).toContain("1 rule passes");
    expect(shown("wi-now", { rules: [] })).not.toMatch(/rules? pass/);
  });

  it("should list earlier decisions, and mark the one that does not come out the same", () => {
    const read = shown("wi-zones");
    expect(read).toMatch(/Was allowed rules 2026-11-20 .* Not then : outside calling hours .*, until .* C-02 rules/);
    expect(read.match(/Made again it does not come out the same/g)).toHaveLength(1);
    expect(shown("wi-asked")).toContain("Not as things were : asked not to be called");
    expect(shown("wi-asked")).not.toContain("Made again");
    expect(shown("wi-now")).toContain("Nothing was decided about it yet.");
  });
});

describe("what stands for an answer that is not there", () => {
  const put = (value: unknown, problem = "", busy = false) => (
    <Unanswered answer={{ value, problem, busy }} waiting="They are being read." onAgain={vi.fn()} />
  );

  it("should say that it is awaited, and nothing once it is there", () => {
    expect(text(put(undefined, "", true))).toContain("They are being read.");
    expect(renderToStaticMarkup(put({}, "", true))).toBe("");
  });

  it("should say what was wrong, offer to ask again, and own up to what is old", () => {
    const gone = "This work item is no longer on a worklist.";
    expect(text(put(undefined, gone))).toMatch(/This work item is no longer on a worklist\. Try again/);
    expect(text(put({}, gone))).toContain("What is shown is from before.");
    expect(renderToStaticMarkup(put(undefined, gone))).toContain('role="alert"');
  });
});
