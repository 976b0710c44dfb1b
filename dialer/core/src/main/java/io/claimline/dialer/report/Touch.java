package io.claimline.dialer.report;

import io.claimline.dialer.outcome.Outcome;

/**
 * What one claim came to on one call, and what of it depends on other calls and payments.
 *
 * @param outcome the last outcome about the claim on the call
 * @param lastOfDate whether no later outcome about the claim was saved on the same day of the site
 * @param first whether there was no outcome about the claim before
 * @param touchedAgain whether another call has an outcome about it within {@link #AGAIN_DAYS} days
 * @param followedUp whether another call has an outcome about it by the day on which it was to be followed up; false when no such day was set
 * @param keptCents what of a promise was paid on the claim in time, in cents
 */
public record Touch(
        Outcome outcome, boolean lastOfDate, boolean first, boolean touchedAgain, boolean followedUp, long keptCents) {
    /** A claim that another call touches within this was not resolved by the first. */
    public static final int AGAIN_DAYS = 14;
}
