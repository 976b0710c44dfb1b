package io.claimline.gateway.app.dialogue;

import io.claimline.dialer.reminder.Language;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.store.guarantor.GuarantorContact;

/** Which language a person is spoken with, by the names that texts, calls and messages have for it. */
final class Languages {
    /** What agents of whom a person was assigned for the language must have. */
    private static final String SKILL = "spanish";

    private static final String SPANISH = "es";

    private Languages() {}

    static Language of(io.claimline.scripts.call.Language language) {
        return switch (language) {
            case EN -> Language.ENGLISH;
            case ES -> Language.SPANISH;
        };
    }

    /** As messages and tasks have it. */
    static String name(Language language) {
        return switch (language) {
            case ENGLISH -> "en";
            case SPANISH -> SPANISH;
        };
    }

    /** As the person told; else as agents are assigned: en or es. Whoever speaks another language is spoken with in English. */
    static String of(Lead lead, GuarantorContact guarantor) {
        var told = guarantor.spoken();
        var spanish =
                told.isPresent() ? told.get().equals(SPANISH) : lead.skills().contains(SKILL);
        return name(spanish ? Language.SPANISH : Language.ENGLISH);
    }
}
