package io.claimline.dialer.asterisk;

import java.util.List;
import java.util.regex.Pattern;

/** What to dial into a call, digit by digit. */
record Digits(List<Character> symbols) {
    /** Stands for a pause of half a second. */
    static final char WAIT = 'w';

    private static final Pattern FORM = Pattern.compile("[0-9*#A-Dw]{1,40}");

    /** @throws IllegalArgumentException when the text has anything else in it; the text itself may be confidential and is not repeated */
    static Digits parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Digits must be 1 to 40 of 0-9 * # A-D w; the given text is not");
        }
        return new Digits(text.chars().mapToObj(c -> (char) c).toList());
    }
}
