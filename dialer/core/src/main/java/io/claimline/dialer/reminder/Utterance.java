package io.claimline.dialer.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line, and the day it is about.
 *
 * @param line what is said
 * @param day the day that was promised; null where none is said
 */
record Utterance(Line line, @Nullable LocalDate day) {
    static Utterance of(Line line) {
        return new Utterance(line, null);
    }

    Optional<LocalDate> about() {
        return Optional.ofNullable(day);
    }
}
