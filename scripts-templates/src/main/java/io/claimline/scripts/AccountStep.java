package io.claimline.scripts;

/** A step of a patient call after the person has been identified. */
public enum AccountStep {
    /** What is owed and for which service. */
    BALANCE,
    /** Ways to settle it, and ways to say that it is wrong. */
    OPTIONS,
    /** What was agreed, and goodbye. */
    CLOSING
}
