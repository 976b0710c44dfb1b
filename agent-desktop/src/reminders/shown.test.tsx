import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { dayReport, reminders, report, strategies } from "../../dev/mock/reminders.mjs";
import { Refusal } from "../wire/http";
import { draftOf, newDraft, readDraft } from "./draft";
import { Funnel } from "./Funnel";
import { Preview } from "./Preview";
import { ReminderList } from "./ReminderList";
import { RuleBuilder } from "./RuleBuilder";
import { fresh } from "./rules";
import { faultsOf } from "./StrategyDialog";
import { StrategySteps } from "./StrategySteps";

/** What is read of it, without its tags. */
const text = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

const rows = reminders("GET", "reminders")[1].reminders;
const nothing = () => undefined;

describe("the list of reminder campaigns", () => {
  it("should show state, progress and what came of it", () => {
    const read = text(
      <ReminderList rows={rows} chosen={undefined} onChoose={nothing} onNew={nothing} onClose={nothing} />,
    );
    expect(read).toContain("Active 6,412 ordered, 208 under way, 6,204 over heard 1,904, message left 2,377");
    expect(read).toContain("After a broken promise Draft 0 ordered");
  });

  it("should say what to do when there is none", () => {
    const none = <ReminderList rows={[]} chosen={undefined} onChoose={nothing} onNew={nothing} onClose={nothing} />;
    expect(text(none)).toContain("Make one with New.");
  });
});

describe("the preview", () => {
  const read = text(<Preview report={dayReport()} zone="UTC" />);

  it("should count every account once", () => {
    const { accounts, ...kinds } = dayReport().counts;
    expect(Object.values(kinds).reduce((sum, count) => sum + count)).toBe(accounts);
    expect(read).toContain("Called 5,305 Written to 1,120 To agents 1,604 Blocked 873");
    expect(read).toContain("Of 18,240 accounts");
  });

  it("should say who goes to agents and who is blocked, and why", () => {
    expect(read).toContain("no consent to a recorded voice: to campaign patients C-21 1,604");
    expect(read).toContain("called as often in seven days as allowed C-10 611");
  });

  it("should show accounts with their reasons", () => {
    expect(read).toContain("P. S. $482.10 by reminder call, step call, try 1");
    expect(read).toContain("it owes 482.10 and the last contact is 9 days ago");
    expect(read).toContain("out because it owes 12.50");
  });

  it("should tell the hours to who cannot see bars", () => {
    const markup = renderToStaticMarkup(<Preview report={dayReport()} zone="UTC" />);
    expect(markup).toContain('aria-label="9 h: 812 reminder calls, 244 by agents, 1120 messages"');
  });
});

describe("the results", () => {
  it("should show how far the attempts came, with their share", () => {
    const read = text(<Funnel report={report()} name="west" />);
    expect(read).toContain("6,204 attempts");
    expect(read).toMatch(/Verified 1,198 19 % Heard the balance 1,164 19 % Promised to pay 312 5\.0 %/);
    expect(read).toContain("no answer 1,611");
  });
});

describe("a strategy", () => {
  it("should be read step by step", () => {
    const strategy = strategies[0];
    if (!strategy) throw new Error("the invented server has a strategy");
    const read = text(<StrategySteps strategy={strategy} />);
    expect(read).toContain("notice text, else email 1 day after the due date, 09:00 to 17:00");
    expect(read).toContain(
      "call reminder call, else live call 7 days after the step before, 09:00 to 17:00, up to 3 tries",
    );
    expect(read).toContain("decide Ends: outside agency 1 month after the step before");
    expect(read).toContain("After a broken promise (3 days of grace)");
  });

  it("should tell each fault with its place", () => {
    const violations = [{ field: "steps[0]", message: "is the last step" }];
    const problem = { type: "about:blank", title: "Not kept", status: 422, detail: "steps[0]", violations };
    expect(faultsOf(new Refusal(problem))).toEqual(["steps[0] is the last step"]);
    expect(faultsOf(new SyntaxError("bad"))).toEqual(["The text is not JSON: bad."]);
    expect(faultsOf(new TypeError("gone"))).toEqual(["The strategy did not reach the server. Try again."]);
  });
});

describe("a plan as it is typed", () => {
  it("should be the plan it was made from", () => {
    for (const { plan } of rows) {
      expect(readDraft(draftOf(plan)).plan?.choose).toEqual(plan.choose);
      expect(readDraft(draftOf(plan)).plan?.rate).toEqual(plan.rate);
    }
  });

  it("should tell what is missing at its field", () => {
    const read = readDraft({ ...newDraft("2026-11-23", "UTC"), callsPerSecond: "0", from: "18:00", days: [] });
    expect(read.plan).toBeUndefined();
    expect(Object.keys(read.wrong).sort()).toEqual([
      "callsPerSecond",
      "campaignId",
      "days",
      "liveCampaignId",
      "strategyId",
      "window",
    ]);
  });

  it("should not hand over to itself", () => {
    const same = { ...newDraft("2026-11-23", "UTC"), campaignId: "a", liveCampaignId: "a", strategyId: "s" };
    expect(readDraft(same).wrong).toEqual({ liveCampaignId: "Choose another campaign, one with agents." });
  });

  it("should mark a rule that cannot be read", () => {
    const markup = renderToStaticMarkup(<RuleBuilder lines={[fresh]} wrong={{ 0: "Give days." }} onChange={nothing} />);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain("Give days.");
    expect(text(<RuleBuilder lines={[]} wrong={{}} onChange={nothing} />)).toContain("Every account of the strategy.");
  });
});
