package io.claimline.scripts.spoken;

import java.util.List;

/** Spanish cardinals. Before a masculine noun "uno" becomes "un": treinta y un dólares, veintiún mil. */
final class SpanishNumbers {
    private static final List<String> SMALL = words("""
            cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
            dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
            veintiocho veintinueve
            """);
    private static final List<String> TENS = words("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    private static final List<String> HUNDREDS = words("""
            - ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
            """);

    private SpanishNumbers() {}

    /** {@code number} is 0 to 999,999,999. */
    static String cardinal(long number) {
        if (number < 30) {
            return SMALL.get((int) number);
        }
        if (number < 100) {
            var tens = TENS.get((int) number / 10);
            return number % 10 == 0 ? tens : tens + " y " + cardinal(number % 10);
        }
        if (number == 100) {
            return "cien";
        }
        if (number < 1_000) {
            return rest(HUNDREDS.get((int) number / 100), number % 100);
        }
        if (number < 1_000_000) {
            // One thousand is "mil" alone.
            var head = number < 2_000 ? "mil" : shortened(number / 1_000) + " mil";
            return rest(head, number % 1_000);
        }
        var head = number < 2_000_000 ? "un millón" : shortened(number / 1_000_000) + " millones";
        return rest(head, number % 1_000_000);
    }

    /** The cardinal as it stands before a masculine noun. */
    static String shortened(long number) {
        var words = cardinal(number);
        if (words.endsWith("veintiuno")) {
            return words.replaceFirst("veintiuno$", "veintiún");
        }
        return words.endsWith("uno") ? words.substring(0, words.length() - 1) : words;
    }

    private static String rest(String head, long rest) {
        return rest == 0 ? head : head + " " + cardinal(rest);
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.strip().split("\\s+", -1));
    }
}
