package io.claimline.dialer.compliance.facts;

/** Something found out about the account, the person or the number, which stands until it is taken back. Who, when and the evidence are in the ledger. */
public enum Flag {
    /** The debt is disputed and not yet verified (12 CFR 1006.38). */
    DISPUTED,
    /** Asked in writing to cease (12 CFR 1006.6(c)). */
    CEASE,
    /** Refuses to pay in writing (12 CFR 1006.6(c)). */
    REFUSES_TO_PAY,
    /** Represented by an attorney (12 CFR 1006.6(b)(2)). */
    ATTORNEY,
    /** In bankruptcy (11 USC 362). */
    BANKRUPTCY,
    /** Reported to have died. */
    DECEASED,
    /** Not of age. */
    MINOR,
    /** Asked not to be called, by whatever means. */
    DO_NOT_CALL,
    /** Asks for, or is being examined for, financial assistance (26 CFR 1.501(r)-6). */
    ASSISTANCE_PENDING,
    /** The contract or the state wants the account worked in the United States only (rule C-58). */
    ONSHORE_ONLY,
    /** The number belongs to somebody else now, or reaches somebody else (rule C-26). */
    REASSIGNED_NUMBER,
    /** An emergency line or a patient's room (47 CFR 64.1200(a)(1)(i)-(ii), rule C-20). */
    PROTECTED_LINE,
    /** The account was in default when it was obtained, or is now (12 CFR 1006.2(f)(3), rule C-01). Of accounts alone. */
    IN_DEFAULT,
    /** The account is placed for collection (12 CFR 1006.2(i), rule C-01). Of accounts alone. */
    IN_COLLECTIONS,
    /** The client has taken the account back, or given it to somebody else; nobody here works it. Of accounts alone. */
    RECALLED;

    /** Whether it says something about an account, and never about a person or a number. */
    public boolean ofAccount() {
        return this == IN_DEFAULT || this == IN_COLLECTIONS || this == RECALLED;
    }
}
