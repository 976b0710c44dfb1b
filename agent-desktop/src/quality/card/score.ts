/**
 * What answers come to, as the server reckons it (core package `quality`): exact fractions throughout, rounded once and half up to
 * hundredths of a percent. A preview that differs by one of these is a defect.
 */
import type { QualityAnswer, QualityScore, ScorecardContent, ScorecardItem } from "../../wire/qualityTypes";

interface Fraction {
  over: bigint;
  under: bigint;
}

type Weighed = { weight: number; share: Fraction };

const ZERO: Fraction = { over: 0n, under: 1n };
const FULL = 10_000n;

/** What an answer gives of its item; nothing when the item is not answered, or does not apply. */
function shareOf(item: ScorecardItem, answer: QualityAnswer | undefined): Fraction | undefined {
  return answer?.points === undefined || answer.notApplicable
    ? undefined
    : { over: BigInt(answer.points), under: BigInt(fullPoints(item)) };
}

/** The points of a full answer. */
export function fullPoints(item: ScorecardItem): number {
  return item.kind === "yes-no" ? 1 : Math.max(1, ...(item.steps ?? []).map(({ points }) => points));
}

function mean(parts: Weighed[]): Fraction | undefined {
  if (parts.length === 0) {
    return undefined;
  }
  const weights = parts.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const sum = parts.reduce(
    (before, { weight, share }) => ({
      over: before.over * share.under + BigInt(weight) * share.over * before.under,
      under: before.under * share.under,
    }),
    ZERO,
  );
  return { over: sum.over, under: sum.under * weights };
}

/** Half up; shares are never below 0. */
function basisPoints({ over, under }: Fraction): number {
  return Number((2n * FULL * over + under) / (2n * under));
}

const scored = (share: Fraction | undefined) => (share ? { score: basisPoints(share) } : {});
const answered = (answer: QualityAnswer | undefined) => answer?.points !== undefined || answer?.notApplicable === true;

/** The score of a scorecard whose answers are known by item; of the answers so far, when some are missing. */
export function scoreOf(card: ScorecardContent, answers: ReadonlyMap<string, QualityAnswer>): QualityScore {
  const items = card.sections.flatMap((section) => section.items);
  const failed = (item: ScorecardItem) =>
    (item.critical ?? "none") !== "none" &&
    !answers.get(item.key)?.notApplicable &&
    answers.get(item.key)?.points === 0;
  const sections = card.sections.map((section) => {
    const parts = section.items.flatMap((item) => {
      const share = shareOf(item, answers.get(item.key));
      return share ? [{ weight: item.weight, share }] : [];
    });
    const zero = section.items.some((item) => item.critical === "section" && failed(item));
    const share = mean(parts);
    return { section, failed: zero, share: share && zero ? ZERO : share };
  });
  const whole = mean(sections.flatMap(({ section, share }) => (share ? [{ weight: section.weight, share }] : [])));
  const nothing = items.some((item) => item.critical === "scorecard" && failed(item));
  const share = whole && nothing ? ZERO : whole;
  return {
    ...scored(share),
    passed: share !== undefined && basisPoints(share) >= card.passMark,
    criticalErrors: items.filter(failed).map(({ key }) => key),
    missing: items.filter(({ key }) => !answered(answers.get(key))).map(({ key }) => key),
    sections: sections.map((one) => ({ key: one.section.key, failed: one.failed, ...scored(one.share) })),
    items: items.flatMap((item) => {
      const one = shareOf(item, answers.get(item.key));
      return one ? [{ key: item.key, score: basisPoints(one) }] : [];
    }),
  };
}

/** How much of the whole each item is, in hundredths of a percent, when all apply. For reading: it need not add up to 100. */
export function weightsOf(card: ScorecardContent): Map<string, number> {
  const sum = (all: { weight: number }[]) => all.reduce((before, { weight }) => before + (weight || 0), 0) || 1;
  const whole = sum(card.sections);
  return new Map(
    card.sections.flatMap(({ weight, items }) =>
      items.map((item) => [item.key, Math.round((10_000 * weight * item.weight) / (whole * sum(items)))] as const),
    ),
  );
}
