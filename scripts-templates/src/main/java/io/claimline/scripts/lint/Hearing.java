package io.claimline.scripts.lint;

import io.claimline.scripts.call.Language;
import io.claimline.scripts.reminder.Piece;
import io.claimline.scripts.reminder.Piece.Words;
import io.claimline.scripts.reminder.ReminderFacts;
import io.claimline.scripts.reminder.ReminderFacts.Owed;
import io.claimline.scripts.reminder.ReminderSamples.Sample;
import io.claimline.scripts.spoken.SpokenName;
import io.claimline.scripts.spoken.SpokenTelephone;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a reminder as one sample call hears it. */
record Hearing(Sample sample, List<Piece> pieces) {
    private static final Map<Language, Pattern> KEY = Map.of(
            Language.EN, Pattern.compile("\\bpress (?:the )?(\\d|star\\b|pound\\b)", Pattern.CASE_INSENSITIVE),
            Language.ES,
                    Pattern.compile(
                            "\\b(?:oprima|presione|pulse) (?:el |la )?(\\d|asterisco\\b|estrella\\b|numeral\\b)",
                            Pattern.CASE_INSENSITIVE));

    /** Ends what is keyed in, wherever keys are heard: it is no choice of a menu. */
    private static final String POUND = "#";

    /** The words of all pieces, of which names and the number are taken out: they are nobody's wording. */
    List<Words> wording() {
        return words().map(words -> new Words(words.language(), bare(words))).toList();
    }

    /** The words of all pieces. */
    String whole() {
        return words().map(Words::text).collect(Collectors.joining(" "));
    }

    /** The words of the first piece; empty when there is none. */
    String beginning() {
        return words().findFirst().map(Words::text).orElse("");
    }

    boolean saysDay() {
        return pieces.stream().anyMatch(Piece.Day.class::isInstance);
    }

    /** The keys that are named, in order; {@code *} is star. */
    List<String> keys() {
        return words().flatMap(words -> Objects.requireNonNull(KEY.get(words.language()))
                        .matcher(words.text())
                        .results())
                .map(match -> key(match.group(1)))
                .filter(key -> !key.equals(POUND))
                .toList();
    }

    /** What is left of the words when the keys are taken out. */
    String withoutKeys() {
        return words().map(words -> Objects.requireNonNull(KEY.get(words.language()))
                        .matcher(words.text())
                        .replaceAll(" "))
                .collect(Collectors.joining(" "));
    }

    private static String key(String named) {
        return switch (named.toLowerCase(java.util.Locale.ROOT)) {
            case "star", "asterisco", "estrella" -> "*";
            case "pound", "numeral" -> POUND;
            default -> named;
        };
    }

    private Stream<Words> words() {
        return pieces.stream().filter(Words.class::isInstance).map(Words.class::cast);
    }

    private String bare(Words words) {
        var text = words.text();
        for (var name : names(sample.facts())) {
            text = text.replace(name, "(name)");
        }
        return text;
    }

    /** Longest first: one name may be part of another. */
    private static List<String> names(ReminderFacts facts) {
        var caller = facts.caller();
        var businesses = Stream.concat(
                Stream.of(caller.name(), caller.practice()),
                facts.balances().stream().map(Owed::provider).flatMap(Optional::stream));
        var people = Stream.concat(facts.person().stream(), Stream.of(caller.contact()));
        return Stream.concat(
                        Stream.concat(said(businesses, SpokenName::business), said(people, SpokenName::person)),
                        Arrays.stream(Language.values()).map(language -> SpokenTelephone.of(caller.number(), language)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> said(
            Stream<String> names, java.util.function.BiFunction<String, Language, Optional<String>> form) {
        return names.flatMap(
                name -> Arrays.stream(Language.values()).flatMap(language -> form.apply(name, language).stream()));
    }
}
