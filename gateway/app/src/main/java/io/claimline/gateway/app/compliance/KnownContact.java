package io.claimline.gateway.app.compliance;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.worklist.Lease;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read about a work item before it may be dialled. Exact for as long as the work item is leased.
 *
 * @param number the number it was read for
 * @param attempts earlier attempts for the person or at the number
 * @param ledger entries about the person or the number, consents included
 * @param debts what the work item is about
 * @param elsewhere leases under which others hold work items of the person or the number now
 */
public record KnownContact(
        E164 number, List<PriorAttempt> attempts, List<LedgerEntry> ledger, List<Debt> debts, List<Lease> elsewhere) {
    /** Copies all. */
    public KnownContact {
        attempts = List.copyOf(attempts);
        ledger = List.copyOf(ledger);
        debts = List.copyOf(debts);
        elsewhere = List.copyOf(elsewhere);
    }

    /** With these attempts beside the others. */
    public KnownContact with(List<PriorAttempt> more) {
        return more.isEmpty()
                ? this
                : new KnownContact(
                        number, Stream.concat(attempts.stream(), more.stream()).toList(), ledger, debts, elsewhere);
    }

    /** The same without a call that goes on: what is decided about it counts what was before it. */
    public KnownContact without(Attempt going) {
        var before = attempts.stream().filter(attempt -> !is(attempt, going)).toList();
        return new KnownContact(number, before, ledger, debts, elsewhere);
    }

    private static boolean is(PriorAttempt attempt, Attempt going) {
        return going.timeline()
                        .at(Milestone.PLACED)
                        .filter(attempt.at()::equals)
                        .isPresent()
                && going.number().equals(attempt.number());
    }
}
