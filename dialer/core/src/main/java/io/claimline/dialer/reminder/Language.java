package io.claimline.dialer.reminder;

/** A language that reminders speak. */
public enum Language {
    ENGLISH("en"),
    SPANISH("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** The one that key 8 changes to. */
    public Language other() {
        return this == ENGLISH ? SPANISH : ENGLISH;
    }
}
