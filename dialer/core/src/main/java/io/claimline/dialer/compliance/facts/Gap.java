package io.claimline.dialer.compliance.facts;

/** A part of the facts that could not be read; the call is denied for it, whatever the rest says. */
public enum Gap {
    /** Earlier attempts and conversations. */
    HISTORY,
    /** Consents and revocations. */
    CONSENTS,
    /** Flags on account, person and number. */
    FLAGS,
    /** What the person asked for. */
    WISHES,
    /** Lines now open to the destination. */
    LINES,
    /** The account: debts, capacity, client. */
    ACCOUNT
}
