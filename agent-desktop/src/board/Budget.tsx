import type { AbandonCount } from "../wire/types";
import { budgetTone, leftText, missedShare, percent } from "./pacing";

/** How much of an abandon budget is used: a bar up to the cap, the share, and what is left. */
export function Budget({ name, count, cap }: { name: string; count: AbandonCount; cap: number }) {
  const share = missedShare(count);
  const used = Math.min(1, (share ?? 0) / cap);
  return (
    <div className={`budget tone-${budgetTone(count, cap)}`}>
      <span className="budget-name">{name}</span>
      <span
        className="budget-bar"
        role="meter"
        aria-label={`${name}: answers without an agent in time`}
        aria-valuemin={0}
        aria-valuemax={100 * cap}
        aria-valuenow={100 * (share ?? 0)}
        aria-valuetext={`${percent(share)} of at most ${percent(cap)}`}
      >
        <span style={{ transform: `scaleX(${used})` }} />
      </span>
      <strong>{percent(share)}</strong>
      <small>{leftText(count)}</small>
    </div>
  );
}
