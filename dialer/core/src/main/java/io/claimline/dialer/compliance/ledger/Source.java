package io.claimline.dialer.compliance.ledger;

/** By which way something came into the ledger. Any of them binds: a refusal needs no form (47 CFR 64.1200(a)(10), rule C-25). */
public enum Source {
    /** A key pressed on a call. */
    KEY_PRESS,
    /** Said to an agent, who recorded it. */
    AGENT,
    /** A letter. */
    LETTER,
    /** An e-mail. */
    E_MAIL,
    /** A text message. */
    TEXT,
    /** A patient portal or another page of the web. */
    PORTAL,
    /** Said at a counter or a bedside. */
    IN_PERSON,
    /** A file of another system. */
    IMPORT,
    /** None of these; the evidence says what. */
    OTHER
}
