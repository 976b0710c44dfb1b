package io.claimline.dialer.strategy;

/** Where an account ends. Each is somebody's desk or a fact; none is silence. */
public enum Terminal {
    /** Nothing is owed any more. */
    PAID(true),
    /** A payment plan is being kept. */
    PLAN_ACTIVE(true),
    /** The client took the account back. */
    RECALLED(true),
    /** Somebody approves that it is written off. */
    WRITE_OFF_APPROVAL(false),
    /** It goes to an outside agency. */
    OUTSIDE_AGENCY(false),
    /** Somebody reviews it as a legal matter. */
    LEGAL_REVIEW(false);

    private final boolean fact;

    Terminal(boolean fact) {
        this.fact = fact;
    }

    /** Whether it is a fact about the account; a strategy cannot decide that it is so. */
    public boolean fact() {
        return fact;
    }
}
