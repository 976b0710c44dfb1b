package io.claimline.gateway.ledger.x12;

/** How much a file may deviate from its guide. */
public enum Strictness {
    /** Errors refuse the file, findings are kept beside its claims. */
    STANDARD,
    /** Findings refuse the file too. */
    STRICT
}
