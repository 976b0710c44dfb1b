package io.claimline.scripts.call;

import java.util.Locale;

/** Whom a script speaks to. */
public enum Audience {
    /** A representative of an insurance payer, about claims. */
    PAYER,
    /** A patient or guarantor, about balances; or whoever answers their telephone. */
    PATIENT;

    /** As in ids, paths and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
