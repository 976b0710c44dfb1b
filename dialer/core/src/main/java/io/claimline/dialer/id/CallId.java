package io.claimline.dialer.id;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one call, which is one attempt at one number. The same text names the attempt and, prefixed, the party leg.
 *
 * @param value matches {@code [a-z0-9]{8,40}}
 */
public record CallId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{8,40}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public CallId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("CallId must match " + FORM + ", but is '" + value + "'");
        }
    }

    /** The call of that text; empty when it does not have the form. */
    public static Optional<CallId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CallId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
