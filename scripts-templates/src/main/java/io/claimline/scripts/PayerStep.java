package io.claimline.scripts;

/** A step of a claim-status call to a payer: the opening, then the questions that belong to the status heard. */
public enum PayerStep {
    /** Who is calling, and the identifiers to read. */
    OPENING,
    /** The payer has the member but not the claim, or neither. */
    NOT_ON_FILE,
    /** Received and not finished. */
    IN_PROCESS,
    /** Paid by check, transfer or virtual card, or applied to what the patient owes. */
    PAID,
    DENIED,
    /** Waiting for something from the patient or the provider. */
    PENDED
}
