package io.claimline.gateway.app.reminding;

import io.claimline.dialer.worklist.LeasedLead;

/** What came of preparing a reminder. */
public sealed interface Prepared {
    /** Everything it can say is spoken. */
    record Ready(LeasedLead work) implements Prepared {}

    /** Something that must be said or known is missing in the account; {@code reason} says what. */
    record Unfit(LeasedLead work, String reason) implements Prepared {}

    /** Nothing can be spoken just now, whatever the account: {@code reason} says why. */
    record Held(LeasedLead work, String reason) implements Prepared {}
}
