package io.claimline.dialer.compliance.rule;

/** What is counted together. */
public enum Per {
    /** What was about the same debt, at whatever number; the highest of the call's debts decides. */
    DEBT,
    /** Everything to the person. */
    PERSON,
    /** What went to the same number. */
    NUMBER
}
