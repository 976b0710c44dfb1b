package io.claimline.dialer.audit;

/**
 * What was done, and what came of it.
 *
 * @param action what
 * @param result whether it was done
 * @param reason why, in the person's words, where a reason is asked for; else empty
 */
public record Deed(AuditAction action, Result result, String reason) {
    /** What came of it. Names are stored: they never change. */
    public enum Result {
        /** It was done. */
        DONE,
        /** It was not: a rule, a right or the state of things forbade it. */
        REFUSED,
        /** It was tried and something broke; part of it may be done. */
        FAILED
    }

    /** Done, without a reason. */
    public static Deed done(AuditAction action) {
        return new Deed(action, Result.DONE, "");
    }
}
