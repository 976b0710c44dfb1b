package io.claimline.scripts.spoken;

import io.claimline.scripts.call.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people and of businesses as they are said. Billing data is often all in capitals ({@code SMITH, JOHN Q JR}), and a voice spells what it takes for an
 * abbreviation; what is written in both cases is left as its owner writes it.
 */
public final class SpokenName {
    /** What cannot be said: marks of markup, digits, controls. An apostrophe, a hyphen and a comma are part of names. */
    private static final Pattern UNSPOKEN = Pattern.compile("[^\\p{L}\\p{M}'’,\\- ]");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> PARTICLES =
            Set.of("and", "of", "for", "de", "del", "la", "las", "los", "y", "van", "von", "der", "da", "dos", "di");
    private static final Map<String, List<String>> SUFFIXES = Map.of(
            "jr", List.of("Junior", "Junior"),
            "sr", List.of("Senior", "Senior"),
            "ii", List.of("the Second", "Segundo"),
            "iii", List.of("the Third", "Tercero"),
            "iv", List.of("the Fourth", "Cuarto"));
    /** Forms of companies tell a listener nothing. */
    private static final Set<String> COMPANY_FORMS = Set.of("llc", "inc", "pc", "pa", "pllc", "llp", "ltd", "corp");

    private SpokenName() {}

    /** The name of a person; empty when nothing in it can be said. Hyphens become spaces, and {@code LAST, FIRST} is turned round. */
    public static Optional<String> person(String written, Language language) {
        var parts = Arrays.stream(clean(written).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var turned = new ArrayList<String>();
        var suffixes = new ArrayList<String>();
        for (var part : parts) {
            (suffix(part, language).isPresent() ? suffixes : turned).add(part);
        }
        if (turned.size() > 1) {
            turned.add(turned.removeFirst());
        }
        turned.addAll(suffixes);
        return said(String.join(" ", turned), language, false);
    }

    /** The name of a business; empty when nothing in it can be said. {@code &} is "and", the form of the company is left out. */
    public static Optional<String> business(String written, Language language) {
        var and = language == Language.EN ? " and " : " y ";
        return said(
                clean(
                                capitals(written)
                                        ? written.replace("&", and.toUpperCase(Locale.ROOT))
                                        : written.replace("&", and))
                        .replace(",", " "),
                language,
                true);
    }

    private static String clean(String written) {
        // The dot of an initial or a title would end a sentence.
        return UNSPOKEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replace('’', '\'');
    }

    private static Optional<String> said(String cleaned, Language language, boolean business) {
        boolean capitals = capitals(cleaned);
        var words = SPACES.splitAsStream(cleaned.replace('-', ' ').strip())
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .filter(word -> !business || !COMPANY_FORMS.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        var said = new ArrayList<String>();
        for (var word : words) {
            var proper = capitals ? proper(word, said.isEmpty()) : word;
            said.add(
                    business
                            ? proper
                            : suffix(word, language)
                                    .filter(s -> !said.isEmpty())
                                    .orElse(proper));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> suffix(String word, Language language) {
        return Optional.ofNullable(SUFFIXES.get(word.toLowerCase(Locale.ROOT)))
                .map(forms -> forms.get(language == Language.EN ? 0 : 1));
    }

    /** {@code MCDONALD} is McDonald, {@code O'BRIEN} O'Brien, {@code DE LA CRUZ} in the middle de la Cruz. */
    private static String proper(String word, boolean first) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (PARTICLES.contains(lower) && !first) {
            return lower;
        }
        var parts = Arrays.stream(lower.split("'", -1)).map(SpokenName::capital).toList();
        // After an apostrophe at the end of a word stands no name: JAMES' and JOE'S.
        return parts.size() == 2 && parts.getLast().length() < 2 ? capital(lower) : String.join("'", parts);
    }

    private static String capital(String lower) {
        if (lower.startsWith("mc") && lower.length() > 4) {
            return "Mc" + capital(lower.substring(2));
        }
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
