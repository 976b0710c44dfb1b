package io.claimline.dialer.message;

/** What a message is for. */
public enum Purpose {
    /** Reminds of a balance that is due; several to one person may go together. */
    REMINDER(Occasion.OURS),
    /** The link to a balance, which the person asked for. */
    PAY_LINK(Occasion.ASKED),
    /** The receipt of a payment, which the person asked for. */
    RECEIPT(Occasion.ASKED),
    /** The answer to a question. */
    ANSWER(Occasion.ASKED),
    /** Says that no more messages come (47 CFR 64.1200(a)(12)). */
    OPT_OUT_CONFIRMED(Occasion.REPLY),
    /** Says that messages come again. */
    OPT_IN_CONFIRMED(Occasion.REPLY),
    /** Who we are, whom to call, and how to stop. */
    HELP(Occasion.REPLY);

    private enum Occasion {
        OURS,
        ASKED,
        REPLY
    }

    private final Occasion occasion;

    Purpose(Occasion occasion) {
        this.occasion = occasion;
    }

    /** Whether the person asked for it: the consent to it is in the ledger, and lasts as long as the rules say. */
    public boolean asked() {
        return occasion == Occasion.ASKED;
    }

    /** Whether it waits while an account that it is about is on hold. What confirms a payment just made, or answers the person at once, does not. */
    public boolean waitsForHold() {
        return this != RECEIPT && !reply();
    }

    /** Whether it answers a message of the person at once, and is judged by {@link Reply} alone. */
    public boolean reply() {
        return occasion == Occasion.REPLY;
    }
}
