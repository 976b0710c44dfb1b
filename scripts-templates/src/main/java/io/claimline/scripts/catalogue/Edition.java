package io.claimline.scripts.catalogue;

import io.claimline.scripts.call.Language;

/** A script in one language: what is written, versioned and shown as one text. */
public record Edition(Script script, Language language) {
    /** As in addresses and in the store, such as {@code patient.greeting.es}. */
    public String id() {
        return script.id(language);
    }

    /** Below the template root. */
    public String path() {
        return script.path(language);
    }
}
