import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { calls, dayReport, reminders, report, strategies } from "../../dev/mock/reminders.mjs";
import { type Api, Refusal } from "../wire/http";
import type { ReminderPlan } from "../wire/reminderTypes";
import { draftOf, newDraft, readDraft } from "./draft";
import { Funnel } from "./Funnel";
import { Preview } from "./Preview";
import { pathText, triedText } from "./path";
import { ReminderList } from "./ReminderList";
import { RuleBuilder } from "./RuleBuilder";
import { fresh } from "./rules";
import { faultsOf } from "./StrategyDialog";
import { StrategySteps } from "./StrategySteps";
import { withdrawnText } from "./words";

/** What is read of it, without its tags. */
const text = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

const rows = reminders("GET", "reminders")[1].reminders;
const nothing = () => undefined;
const api = {} as Api;
const plan = rows[0]?.plan as ReminderPlan;
const at = new Date(2026, 10, 23, 14, 3, 22).getTime();

describe("the list of reminder campaigns", () => {
  it("should show state, progress and what came of it", () => {
    const read = text(
      <ReminderList rows={rows} at={at} chosen={undefined} onChoose={nothing} onNew={nothing} onClose={nothing} />,
    );
    expect(read).toContain("As of 14:03:22 , renewed every 10 s");
    expect(read).toContain("Active 6,412 ordered, 208 under way, 6,204 over heard 1,904, message left 2,377");
    expect(read).toContain("After a broken promise Draft 0 ordered");
  });

  it("should say what to do when there is none", () => {
    const none = (
      <ReminderList rows={[]} at={undefined} chosen={undefined} onChoose={nothing} onNew={nothing} onClose={nothing} />
    );
    expect(text(none)).toContain("Make one with New.");
  });
});

describe("the preview", () => {
  const read = text(<Preview api={api} plan={plan} report={dayReport()} zone="UTC" />);

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
    const markup = renderToStaticMarkup(<Preview api={api} plan={plan} report={dayReport()} zone="UTC" />);
    expect(markup).toContain('aria-label="9 h: 812 reminder calls, 244 by agents, 1120 messages"');
  });
});

describe("the results", () => {
  it("should show how far the attempts came, with their share", () => {
    const read = text(<Funnel report={report()} at={at} name="west" onLook={nothing} />);
    expect(read).toContain("6,204 placed, 212 came in, as of 14:03:22");
    expect(read).toMatch(/Verified 1,198 19 % 171 Heard the balance 1,164 19 % 168 Promised to pay 312 5\.0 % 44/);
    expect(read).toContain("no answer 1,611");
  });

  it("should tell the way of each call in words", () => {
    const [promised, guessed, machine, busy, spoke] = calls().calls.map(pathText);
    expect(promised).toBe(
      "heard who calls, said to be the person, keyed the date of birth, verified, heard the balance, promised to pay by 2026-12-04, keys 3 1",
    );
    expect(guessed).toContain("could not verify, 3 failed tries to verify");
    expect(machine).toBe("a machine answered, message left");
    expect(busy).toBe("nothing was said");
    expect(spoke).toContain("asked for a person, keys 0, in Spanish, spoke with agent2");
    expect(calls().calls.map(triedText).slice(0, 2)).toEqual(["call, 1", "call, 2"]);
    expect(calls({ direction: "in" }).calls.map(triedText)[0]).toBe("came in");
  });

  it("should say what was taken off a worklist, and nothing of nothing", () => {
    expect(withdrawnText(93)).toBe(" 93 work items that no plan had ordered were taken off the campaign's worklist.");
    expect(withdrawnText(1)).toContain("1 work item that no plan had ordered was taken off");
    expect(withdrawnText(0)).toBe("");
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
