package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * A telephone number in the international form of ITU-T E.164.
 *
 * @param value a plus sign, then 8 to 15 digits, e.g. {@code +12125550123}
 */
public record E164(String value) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{7,14}");

    /** @throws IllegalArgumentException when the value is not of that form */
    public E164 {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "E164 must be '+' and 8 to 15 digits, e.g. +12125550123; the given text is not");
        }
    }

    /** The digits without the plus sign, as a trunk dials them. */
    public String digits() {
        return value.substring(1);
    }

    /** Never the whole number: it ends up in logs. */
    @Override
    public String toString() {
        return "+…" + value.substring(value.length() - 2);
    }
}
