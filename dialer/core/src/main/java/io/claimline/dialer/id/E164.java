package io.claimline.dialer.id;

/**
 * A telephone number in the international form of ITU-T E.164.
 *
 * @param value a plus sign, then 8 to 15 digits, e.g. {@code +12125550123}
 */
public record E164(String value) {
    private static final int LEAST = 9;
    private static final int MOST = 16;

    /** @throws IllegalArgumentException when the value is not of that form */
    public E164 {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException(
                    "E164 must be '+' and 8 to 15 digits, e.g. +12125550123; the given text is not");
        }
    }

    /** Written out: plans make a hundred thousand, and a pattern takes ten times as long. */
    private static boolean wellFormed(String value) {
        if (value.length() < LEAST || value.length() > MOST || value.charAt(0) != '+' || value.charAt(1) == '0') {
            return false;
        }
        for (var i = 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
