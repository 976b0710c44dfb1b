package io.claimline.dialer.quality;

/** What kind of call is scored. Names are stored: they never change. */
public enum CallKind {
    /** With a patient or guarantor. */
    PATIENT,
    /** With a payer. */
    PAYER,
    /** A reminder that came to an agent. */
    REMINDER
}
