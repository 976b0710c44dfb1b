import { Button } from "../design/Button";
import type { CampaignPacing, CampaignRow } from "../wire/types";
import { Budget } from "./Budget";
import { linesText, percent, steeringText } from "./pacing";

interface Props {
  pacing: CampaignPacing;
  mode: CampaignRow["mode"];
  /** Whether the abandon rule is about its calls: a payer's line always answers, so it is not about those. */
  budgets: boolean;
  /** Why no more is dialled where the row above does not say so. */
  why: string;
  onOpen: () => void;
}

/** Who sets the pace, why it is no higher, and what is left of the abandon budget. */
export function PaceStrip({ pacing, mode, budgets, why, onOpen }: Props) {
  const { terms, limits } = pacing;
  return (
    <div className="pace">
      <div className="pace-what">
        <strong>{paceText(mode, pacing)}</strong>
        <small>{mode === "reminder" ? `${pacing.lines} of ${limits.lines} lines` : linesText(pacing)}</small>
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

/** A recorded voice waits for no agent: its plan and the limits set its pace. */
function paceText(mode: CampaignRow["mode"], { steering, limits }: CampaignPacing): string {
  if (mode === "reminder") {
    return `A recorded voice, at most ${limits.callsPerSecond} calls a second`;
  }
  return mode === "predictive" ? steeringText(steering) : "One line per ready agent";
}
