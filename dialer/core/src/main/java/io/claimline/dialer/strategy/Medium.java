package io.claimline.dialer.strategy;

/** By what an account is reached in a step. */
public enum Medium {
    /** A call by machine ({@link io.claimline.dialer.compliance.facts.Channel#PRERECORDED_VOICE}). */
    REMINDER_CALL,
    /** A text message. */
    TEXT,
    /** An e-mail. */
    EMAIL,
    /** A WhatsApp message. */
    WHATSAPP,
    /** A call by a person: the account goes onto the worklist of a live campaign. */
    LIVE_CALL,
    /** A line of the file from which letters are printed. */
    LETTER
}
