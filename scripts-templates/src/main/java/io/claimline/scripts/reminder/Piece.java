package io.claimline.scripts.reminder;

import io.claimline.scripts.call.Language;

/** A part of a line, spoken on its own and heard after the one before it. */
public sealed interface Piece {
    /**
     * Words.
     *
     * @param language in which they are spoken; in most lines the line's own
     * @param text what is said; it may be protected, so it is shown and never logged
     */
    record Words(Language language, String text) implements Piece {
        /** The language alone: strings end up in logs. */
        @Override
        public String toString() {
            return "Words[" + language + "]";
        }
    }

    /** The day that was keyed in, said as {@link ReminderTexts#day} has it. */
    record Day() implements Piece {}
}
