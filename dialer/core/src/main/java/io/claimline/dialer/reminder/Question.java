package io.claimline.dialer.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked last, so that it can be asked again.
 *
 * @param lines what is said
 * @param keys how many keys are waited for; 0 when what is said wants no answer
 * @param patience for how long each key is waited for
 */
record Question(List<Utterance> lines, int keys, Duration patience) {
    /** For somebody who has the telephone at the ear and must find the keys. */
    private static final Duration ONE_KEY = Duration.ofSeconds(5);

    /** Between sentences. */
    private static final Duration BREATH = Duration.ofMillis(300);

    private static final Duration MANY_KEYS = Duration.ofSeconds(8);

    Question {
        lines = List.copyOf(lines);
    }

    /** One key of a menu. */
    static Question choice(Line... lines) {
        return new Question(List.of(lines).stream().map(Utterance::of).toList(), 1, ONE_KEY);
    }

    /** One key may cut it short; else it goes on after a breath. */
    static Question telling(Line line) {
        return new Question(List.of(Utterance.of(line)), 1, BREATH);
    }

    /** So many keys. */
    static Question number(int keys, Line... lines) {
        return new Question(List.of(lines).stream().map(Utterance::of).toList(), keys, MANY_KEYS);
    }

    /** One key, about a day. */
    static Question about(Line line, LocalDate day) {
        return new Question(List.of(new Utterance(line, day)), 1, ONE_KEY);
    }

    /** To be heard to its end. */
    static Question none(Line line) {
        return new Question(List.of(Utterance.of(line)), 0, Duration.ZERO);
    }

    /** The same, and then that. */
    Question then(Line line) {
        return new Question(
                Stream.concat(lines.stream(), Stream.of(Utterance.of(line))).toList(), keys, patience);
    }

    boolean says(Line line) {
        return lines.stream().anyMatch(utterance -> utterance.line() == line);
    }
}
