package io.claimline.dialer.compliance.facts;

/** In whose name and standing an account is collected, set by the client's contract (rule C-01). Unknown is a third party, the strictest. */
public enum Capacity {
    /** The provider itself, or its office in its name. */
    FIRST_PARTY,
    /** A billing company that works accounts which were not in default when they were placed. */
    BILLING_COMPANY,
    /** A debt collector in the sense of 15 USC 1692a(6). */
    THIRD_PARTY
}
