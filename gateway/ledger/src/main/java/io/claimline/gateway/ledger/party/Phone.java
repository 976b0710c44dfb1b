package io.claimline.gateway.ledger.party;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number from a claim file, its digits only. Whether it may be called is not decided here.
 *
 * @param digits 7 to 15 digits
 * @param extension digits of the extension, possibly empty
 */
public record Phone(String digits, String extension) {
    private static final Pattern NANP = Pattern.compile("1?([2-9]\\d{2}[2-9]\\d{6})");

    public Phone {
        if (!digits.matches("\\d{7,15}")) {
            throw new IllegalArgumentException("a phone number has 7 to 15 digits");
        }
    }

    /** Reads a number in any notation; empty when it has fewer than 7 or more than 15 digits. */
    public static Optional<Phone> parse(String number, String extension) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() < 7 || digits.length() > 15
                ? Optional.empty()
                : Optional.of(new Phone(digits, extension.replaceAll("\\D", "")));
    }

    /** The number as {@code +1NPANXXXXXX} when it is well formed in the North American plan. */
    public Optional<String> e164() {
        var matcher = NANP.matcher(digits);
        return matcher.matches() ? Optional.of("+1" + matcher.group(1)) : Optional.empty();
    }

    /** Tells no number, so that a log line cannot. */
    @Override
    public String toString() {
        return "Phone[withheld]";
    }
}
