package io.claimline.dialer.compliance.facts;

/** Where a number rings. */
public enum NumberAt {
    /** At the person's residence. */
    HOME,
    /** With the person. */
    MOBILE,
    /** At the place of employment (12 CFR 1006.6(b)(3)). */
    WORK,
    /** Known to be none of these. */
    ELSEWHERE,
    /** Not known: every rule about a place binds. */
    UNKNOWN
}
