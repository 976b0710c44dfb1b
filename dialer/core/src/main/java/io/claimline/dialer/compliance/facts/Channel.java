package io.claimline.dialer.compliance.facts;

/** A way to reach a person that may be allowed or refused on its own. */
public enum Channel {
    /** A call on which a person speaks. */
    LIVE_VOICE,
    /** A call on which a recorded or artificial voice speaks. */
    PRERECORDED_VOICE,
    /** A text message. */
    TEXT,
    /** A message over WhatsApp. */
    WHATSAPP,
    /** An e-mail. */
    EMAIL;

    /** The channel that a call of this technology uses. */
    public static Channel of(Technology technology) {
        return switch (technology) {
            case LIVE -> LIVE_VOICE;
            case PRERECORDED -> PRERECORDED_VOICE;
            case TEXT -> TEXT;
            case WHATSAPP -> WHATSAPP;
            case EMAIL -> EMAIL;
        };
    }
}
