package io.claimline.gateway.app.dialogue;

import io.claimline.scripts.call.Language;

/** Texts and calls have names of their own for the languages. */
final class Languages {
    private Languages() {}

    static io.claimline.dialer.reminder.Language of(Language language) {
        return switch (language) {
            case EN -> io.claimline.dialer.reminder.Language.ENGLISH;
            case ES -> io.claimline.dialer.reminder.Language.SPANISH;
        };
    }
}
