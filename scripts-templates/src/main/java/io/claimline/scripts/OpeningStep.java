package io.claimline.scripts;

/** A step of a patient call at which nobody has been identified yet; its text can hold nothing of the account (C-43). */
public enum OpeningStep {
    /** Who is calling, and for whom. */
    GREETING,
    /** The person states two identifiers. */
    VERIFICATION,
    /** Somebody else answered (C-44). */
    THIRD_PARTY,
    /** A machine answered: name, number, please call back (C-42). */
    VOICEMAIL
}
