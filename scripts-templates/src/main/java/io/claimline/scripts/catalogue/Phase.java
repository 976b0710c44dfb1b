package io.claimline.scripts.catalogue;

import java.util.Locale;

/** When in a call a script is read; decides what it may see and say. */
public enum Phase {
    /** First on a payer call. */
    OPENING,
    /** On a payer call, when the status is heard. */
    STATUS,
    /** To a patient's telephone while nobody has been identified: nothing of the account (C-43). */
    BEFORE_VERIFICATION,
    /** To a machine: limited content, nothing else (C-42). */
    VOICEMAIL,
    /** To the patient, identified by two statements of their own. */
    AFTER_VERIFICATION;

    /** As on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
