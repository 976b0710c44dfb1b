package io.claimline.scripts.lint;

import io.claimline.scripts.call.Language;
import io.claimline.scripts.catalogue.Phase;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A limited-content message (12 CFR 1006.2(j)) says who calls, from which office, and where to call back; beside these only words of greeting,
 * asking and thanks, and of times. Any other word makes it more than that.
 */
final class VoicemailRules {
    private static final Set<String> ENGLISH = words("""
            hello hi good morning afternoon evening this is my name calling call calls from with at the a an message for please me us
            any representative or and back return number to reach you your our when it suits thank thanks again between until after before
            am pm o'clock today tomorrow monday tuesday wednesday thursday friday saturday sunday i am that
            """);
    private static final Set<String> SPANISH = words("""
            hola buenos días buenas tardes noches le habla mi nombre es llamo llame llamar llamada de del desde con en el la los las un una
            mensaje para por favor me nos cualquier representante o y a al mí vuelta devuelva número cuando le convenga gracias
            entre hasta después antes hoy mañana lunes martes miércoles jueves viernes sábado domingo otra vez
            """);

    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final Pattern NUMBER = Pattern.compile("\\(\\d{3}\\) \\d{3}-\\d{4}");

    private VoicemailRules() {}

    static Stream<Finding> check(Draft draft) {
        return draft.edition().script().phase() == Phase.VOICEMAIL
                ? draft.readings().stream()
                        .flatMap(reading -> Stream.of(more(draft, reading), less(draft, reading))
                                .flatMap(Optional::stream))
                : Stream.empty();
    }

    private static Optional<Finding> more(Draft draft, Reading reading) {
        return wordTooMany(reading.spoken(), draft.edition().language()).map(word -> tooMuch(draft.source(), word));
    }

    /** The first word that makes a message more than limited content; {@code (name)} stands for names. */
    static Optional<String> wordTooMany(String spoken, Language language) {
        var allowed = language == Language.EN ? ENGLISH : SPANISH;
        return WORD.matcher(spoken.replace("(name)", " "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !allowed.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Finding tooMuch(Source source, String word) {
        return source.where(word, Rule.VOICEMAIL_SAYS_MORE, "'" + word + "' is more than limited content.");
    }

    private static Optional<Finding> less(Draft draft, Reading reading) {
        var caller = reading.sample().call().caller();
        var said = reading.whole();
        boolean whole = said.contains(caller.agentName())
                && said.contains(caller.officeName())
                && NUMBER.matcher(said).find();
        return whole
                ? Optional.empty()
                : Optional.of(draft.source()
                        .at(0, Rule.VOICEMAIL_SAYS_LESS, "The message lacks the agent, the office or the number."));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
