import { Keys } from "../design/Button";
import { Icon } from "../design/Icon";
import type { OutcomeForm } from "../wire/outcomeTypes";
import type { OutcomeEditing } from "./useOutcomes";

/** The claims of the call, each with whether its outcome is saved. */
export function ClaimTabs({ form, editing }: { form: OutcomeForm; editing: OutcomeEditing }) {
  const left = form.claims.filter((claim) => !editing.isDone(claim)).length;
  return (
    <div className="outcome-claims">
      <div className="claim-tabs" role="group" aria-label="Outcomes of the claims">
        {form.claims.map((claim) => {
          const done = editing.isDone(claim);
          return (
            <button
              key={claim.claimId}
              type="button"
              aria-pressed={claim === editing.claim}
              disabled={done}
              onClick={() => editing.chooseClaim(claim.claimId)}
            >
              <span>{claim.claimNumber}</span>
              <strong className={done ? "claim-done" : "claim-open"}>
                {done ? (
                  <>
                    <Icon name="check" /> Saved
                  </>
                ) : (
                  "To record"
                )}
              </strong>
            </button>
          );
        })}
      </div>
      <p className="outcome-left">
        {left} of {form.claims.length} to record <Keys keys="Page Down" />
      </p>
    </div>
  );
}
