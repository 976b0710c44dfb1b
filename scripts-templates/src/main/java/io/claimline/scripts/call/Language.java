package io.claimline.scripts.call;

import java.util.Locale;

/** A language in which patients are spoken to. Payers are always spoken to in English. */
public enum Language {
    EN(Locale.US),
    ES(Locale.forLanguageTag("es-US"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale of names of months; amounts and numeric dates have the US form in both languages. */
    public Locale locale() {
        return locale;
    }

    /** Two lower-case letters (ISO 639-1), as in template file names. */
    public String code() {
        return locale.getLanguage();
    }
}
