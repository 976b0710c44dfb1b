import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { quality } from "../../dev/mock/quality.mjs";
import { decided, draft, failed } from "../../dev/mock/qualityCalls.mjs";
import { Comparison } from "./calibration/Comparison";
import { compare, toSettle } from "./calibration/comparing";
import { byItem } from "./card/answers";
import { Card } from "./card/Card";
import { Verdict } from "./card/ScoreLine";
import { scoreOf } from "./card/score";
import { Course } from "./scored/Course";
import { Lines } from "./trends/Lines";

/** What is read of it, without its tags. */
const text = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");
const closed = quality("GET", "quality/calibrations/cal00002", new URLSearchParams(), {})?.[1];

describe("a card", () => {
  const one = draft();
  const answers = byItem(one.answers);
  const result = scoreOf(one.scorecard, answers);

  it("should score as the invented server does", () => {
    for (const other of [draft(), decided(), failed()]) {
      expect(scoreOf(other.scorecard, byItem(other.answers))).toEqual(other.result);
    }
  });

  it("should mark items without an answer only when that is asked for", () => {
    const plain = <Card card={one.scorecard} answers={answers} result={result} />;
    expect(text(plain)).not.toContain("No answer yet");
    expect(text(<Card card={one.scorecard} answers={answers} result={result} strict />)).toContain("No answer yet");
  });

  it("should say in words what is critical, and what a critical error made 0", () => {
    const lost = failed();
    const read = text(<Card card={lost.scorecard} answers={byItem(lost.answers)} result={lost.result} />);
    expect(read).toContain("Close 0 by a critical error 0 %");
    expect(read).toContain("Critical: without it the section is 0");
    expect(read).toContain("Critical error");
    expect(text(<Verdict result={lost.result} />)).toMatch(/Not passed, 1 critical error/);
  });

  it("should be one radio group an item, named by its question, with one stop for the tab key", () => {
    const html = renderToStaticMarkup(
      <Card card={one.scorecard} answers={answers} result={result} current="identity" onAnswer={() => undefined} />,
    );
    expect(html).toContain('role="radiogroup" aria-labelledby="item-identity"');
    expect(html.match(/role="radio"[^>]*tabindex="0"/gi)).toHaveLength(1);
    expect(html.match(/role="radio" aria-checked="true"/g)?.length).toBe(
      one.answers.filter(
        (answer: { points?: number; notApplicable?: boolean }) => answer.points !== undefined || answer.notApplicable,
      ).length,
    );
  });
});

describe("the course of an evaluation", () => {
  it("should show the new score with the old one, what was changed and why", () => {
    const read = text(<Course evaluation={decided()} own={false} />);
    expect(read).toMatch(/Dispute decided : [\d.]+ % was 0\.00 % \(\+[\d.]+\)/);
    expect(read).toContain("Both identifiers are heard before the balance is.");
    expect(read).toContain("No → Yes");
    expect(read).toContain("Alex Example has disputed");
    expect(text(<Course evaluation={decided()} own />)).toContain("I have disputed");
  });
});

describe("a calibration", () => {
  it("should name who differs from the reference, and what is to be settled first", () => {
    const rows = compare(closed.scorecard, closed.result);
    const solution = rows.find(({ item }) => item.key === "solution");
    expect(solution?.cells.map(({ differs }) => differs)).toEqual([false, true, false]);
    expect(
      toSettle(rows)
        .map(({ item }) => item.key)
        .sort(),
    ).toEqual(["courtesy", "greeting", "mini-miranda", "solution"]);
  });

  it("should say the agreement in words", () => {
    const read = text(<Comparison calibration={closed} result={closed.result} />);
    expect(read).toContain("They score roughly alike (alpha 0.71)");
    expect(read).toContain("Val Prototype reference");
    expect(read).toContain("(differs from the reference)");
  });
});

describe("lines", () => {
  it("should name each line with its last figure, and break over a period without one", () => {
    const found = quality("GET", "quality/trends", new URLSearchParams("by=agent&per=week"), {})?.[1];
    const html = renderToStaticMarkup(<Lines trends={found} measure="mean" chosen={["a-2", "a-4"]} />);
    expect(html).toMatch(/>Bo Sample [\d.]+ %</);
    expect(html).toMatch(/95 % interval/);
    const gap = structuredClone(found);
    gap.totals.periods.splice(4, 1);
    const path = (markup: string) => /class="line look-0"><path d="([^"]+)"/.exec(markup)?.[1] ?? "";
    const whole = path(renderToStaticMarkup(<Lines trends={found} measure="mean" chosen={[]} />));
    const broken = path(renderToStaticMarkup(<Lines trends={gap} measure="mean" chosen={[]} />));
    expect(whole.match(/M/g)).toHaveLength(1);
    expect(broken.match(/M/g)).toHaveLength(2);
  });
});
