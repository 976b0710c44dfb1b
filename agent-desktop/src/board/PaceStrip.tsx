import { Button } from "../design/Button";
import type { CampaignPacing } from "../wire/types";
import { Budget } from "./Budget";
import { linesText, percent, steeringText } from "./pacing";

interface Props {
  pacing: CampaignPacing;
  predictive: boolean;
  /** Whether the abandon rule is about its calls: a payer's line always answers, so it is not about those. */
  budgets: boolean;
  /** Why no more is dialled where the row above does not say so. */
  why: string;
  onOpen: () => void;
}

/** Who sets the pace, why it is no higher, and what is left of the abandon budget. */
export function PaceStrip({ pacing, predictive, budgets, why, onOpen }: Props) {
  const { terms, limits } = pacing;
  return (
    <div className="pace">
      <div className="pace-what">
        <strong>{predictive ? steeringText(pacing.steering) : "One line per ready agent"}</strong>
        <small>{linesText(pacing)}</small>
      </div>
      <div className="pace-why">
        {why && <span>{why}</span>}
        {terms.allowed > 0 && (
          <small>
            {terms.expectedAnswers.toFixed(1)} answers and {terms.expectedFree.toFixed(1)} agents expected; risk{" "}
            {percent(terms.risk)} of {percent(terms.allowed)} allowed
          </small>
        )}
      </div>
      {budgets && (
        <>
          <Budget name="Today" count={pacing.today} cap={limits.abandonCap} />
          <Budget name="30 days" count={pacing.window} cap={limits.abandonCap} />
        </>
      )}
      <Button label="Pace" size="small" onPress={onOpen} />
    </div>
  );
}
