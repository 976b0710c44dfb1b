package io.claimline.scripts.lint;

import io.claimline.scripts.call.Audience;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.call.Language;
import io.claimline.scripts.catalogue.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may not be said: a table of phrases, each with its rule, the language it is in, and when it is forbidden. */
final class SpeechRules {
    private static final String TABLE = "/law/phrases.txt";
    private static final String BAR = " :: ";
    /** In the order of the table. */
    static final List<Phrase> PHRASES = read();

    /** When a phrase is forbidden. */
    enum When {
        ALWAYS,
        /** To patients and whoever answers for them. */
        PATIENT,
        /** While nobody is identified. */
        BEFORE,
        /** In any call that is not a third-party collector's. */
        NOT_COLLECTOR
    }

    record Phrase(Rule rule, When when, Language language, Pattern pattern) {}

    private SpeechRules() {}

    static Stream<Finding> check(Draft draft) {
        return draft.readings().stream()
                .flatMap(reading -> PHRASES.stream()
                        .filter(phrase -> phrase.language() == draft.edition().language())
                        .filter(phrase -> applies(phrase.when(), draft, reading))
                        .flatMap(phrase -> found(phrase, draft, reading).stream()));
    }

    private static boolean applies(When when, Draft draft, Reading reading) {
        var script = draft.edition().script();
        boolean patient = script.audience() == Audience.PATIENT;
        return switch (when) {
            case ALWAYS -> true;
            case PATIENT -> patient;
            case BEFORE -> script.phase() == Phase.BEFORE_VERIFICATION || script.phase() == Phase.VOICEMAIL;
            case NOT_COLLECTOR -> !patient || reading.sample().call().caller().capacity() != Capacity.THIRD_PARTY;
        };
    }

    private static Optional<Finding> found(Phrase phrase, Draft draft, Reading reading) {
        var match = phrase.pattern().matcher(reading.spoken());
        return match.find()
                ? Optional.of(draft.source()
                        .where(match.group(), phrase.rule(), "'" + match.group().strip() + "' must not be said here."))
                : Optional.empty();
    }

    private static List<Phrase> read() {
        try (var in = SpeechRules.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IOException(TABLE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SpeechRules::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase parse(String line) {
        var cells = Arrays.stream(line.split(BAR, -1)).map(String::strip).toList();
        return new Phrase(
                Rule.valueOf(cells.get(0)),
                When.valueOf(cells.get(1)),
                Language.valueOf(cells.get(2)),
                Pattern.compile(
                        cells.get(3),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }
}
