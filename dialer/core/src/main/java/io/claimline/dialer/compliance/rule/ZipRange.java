package io.claimline.dialer.compliance.rule;

/**
 * ZIP codes that follow each other.
 *
 * @param first five digits
 * @param last five digits, not below {@code first}
 */
public record ZipRange(int first, int last) {
    private static final String FORM =
            "ZIP codes must be five digits (10001), a prefix (100) or a range upwards (10001-10282), but are '";

    /** @throws IllegalArgumentException when it is no range of ZIP codes */
    public ZipRange {
        if (first < 0 || last > 99_999 || first > last) {
            throw new IllegalArgumentException(FORM + first + "-" + last + "'");
        }
    }

    /**
     * Of {@code 10001}, of a prefix of three or four digits like {@code 100}, or of {@code 10001-10282}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static ZipRange of(String text) {
        if (text.matches("[0-9]{3,5}")) {
            var low = text + "0".repeat(5 - text.length());
            var high = text + "9".repeat(5 - text.length());
            return new ZipRange(Integer.parseInt(low), Integer.parseInt(high));
        }
        if (text.matches("[0-9]{5}-[0-9]{5}")) {
            return new ZipRange(Integer.parseInt(text.substring(0, 5)), Integer.parseInt(text.substring(6)));
        }
        throw new IllegalArgumentException(FORM + text + "'");
    }

    /** Whether the ZIP code is one of them. */
    public boolean contains(int zip) {
        return first <= zip && zip <= last;
    }
}
