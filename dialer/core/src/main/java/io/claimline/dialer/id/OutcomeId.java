package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names an outcome. Drawn once by the page that enters it, so that saving again never doubles.
 *
 * @param value matches {@code [A-Za-z0-9-]{8,60}}
 */
public record OutcomeId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,60}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public OutcomeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("OutcomeId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
