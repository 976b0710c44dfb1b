package io.claimline.scripts.lint;

import io.claimline.scripts.call.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a limited-content message may say (12 CFR 1006.2(j), rule C-42): the name of a business that does not tell of debts, a request to reply, the name of a
 * person to ask for, a telephone number; beside these a salutation, date and time, times to reply, and that anybody there can answer. Any other word makes it
 * more than that, and it protects no longer.
 */
public final class LimitedContent {
    private static final Set<String> ENGLISH = words("""
            hello hi good morning afternoon evening this is it it's my name calling call calls contact reply return from with at the a please me us
            any representative representatives or and back number to reach you your our of on in when can it suits again between until after before
            am pm o'clock today tomorrow monday tuesday wednesday thursday friday saturday sunday i am ask for
            january february march april may june july august september october november december
            """);
    private static final Set<String> SPANISH = words("""
            hola buenos días buenas tardes noches le habla mi nombre es son llamo llame llamar llamada de del desde con en el la los las un una
            por favor me nos cualquier representante representantes nuestro nuestros o y a al mí vuelta devuelva número cuando le convenga pregunte
            entre hasta después antes hoy mañana lunes martes miércoles jueves viernes sábado domingo otra vez
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            """);
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    /** What stands for money, or is no name, number or time. */
    private static final Pattern SIGN = Pattern.compile("[$€£%#@&*/=]");

    private static final Pattern DEBTS = Pattern.compile(
            "\\b(debts?|collect\\w*|recover(y|ies)|delinquen\\w*|credit(ors?)?|receivables?|arrears|cobr(o|os|ador|adores|anza|anzas)|deudas?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LimitedContent() {}

    /**
     * The first word or sign that is more than limited content; empty when there is none.
     *
     * @param names of business, person called and person to ask for; whatever they are, they may be said
     */
    public static Optional<String> more(String text, Language language, Collection<String> names) {
        var rest = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(text, (left, name) -> left.replace(name, " "));
        var allowed = language == Language.EN ? ENGLISH : SPANISH;
        return Stream.concat(
                        WORD.matcher(rest)
                                .results()
                                .map(word -> word.group())
                                .filter(word -> !allowed.contains(word.toLowerCase(Locale.ROOT))),
                        SIGN.matcher(rest).results().map(sign -> sign.group()))
                .findFirst();
    }

    /** The word by which the name of a business tells that it collects debts, so that it may not be left on a machine. */
    public static Optional<String> tellsOfDebts(String businessName) {
        return DEBTS.matcher(businessName).results().map(word -> word.group()).findFirst();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
