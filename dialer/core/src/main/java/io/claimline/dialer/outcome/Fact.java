package io.claimline.dialer.outcome;

import java.util.Arrays;
import java.util.Optional;

/** What the rules know besides the fields: the day, the claim, and the terms of practice and payer. */
public enum Fact {
    /** The day where the agent works. */
    TODAY("today", Kind.DATE),
    NOW("now", Kind.DATETIME),
    /** Billed on the claim. */
    BILLED("billed", Kind.MONEY),
    /** First date of service of the claim. */
    DOS_FROM("dosFrom", Kind.DATE),
    /** What the call's open balances make together. */
    BALANCE("balance", Kind.MONEY),
    /** How many days ahead a promise or a plan's first payment may lie. */
    PROMISE_DAYS("promiseDays", Kind.NUMBER),
    /** How many payments a plan may have. */
    PLAN_PAYMENTS("planPayments", Kind.NUMBER),
    /** The least that a payment of a plan may be. */
    PLAN_LEAST("planLeast", Kind.MONEY),
    /** How many days ahead a call-back may lie. */
    CALLBACK_DAYS("callbackDays", Kind.NUMBER),
    /** Days that the payer takes from receipt to decision. */
    TURNAROUND_DAYS("turnaroundDays", Kind.NUMBER);

    private final String key;
    private final Kind kind;

    Fact(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The name on the wire. */
    public String key() {
        return key;
    }

    /** How its values are written. */
    public Kind kind() {
        return kind;
    }

    static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
