import { Icon } from "../design/Icon";
import type { OutcomeForm } from "../wire/outcomeTypes";
import type { OutcomeEditing } from "./useOutcomes";

/** The claims of the call, each with whether its outcome is saved. */
export function ClaimTabs({ form, editing }: { form: OutcomeForm; editing: OutcomeEditing }) {
  return (
    <div className="claim-tabs outcome-claims" role="group" aria-label="Outcomes of the claims">
      {form.claims.map((claim) => {
        const done = editing.isDone(claim);
        return (
          <button
            key={claim.claimId}
            type="button"
            className={done ? "claim-done" : undefined}
            aria-pressed={claim === editing.claim}
            disabled={done}
            onClick={() => editing.chooseClaim(claim.claimId)}
          >
            {done && <Icon name="check" />}
            <span>{claim.claimNumber}</span>
            <span className="unseen">{done ? "saved" : "to record"}</span>
          </button>
        );
      })}
    </div>
  );
}
