package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names a stored dial decision.
 *
 * @param value matches {@code [a-z0-9]{8,40}}
 */
public record DecisionId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{8,40}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public DecisionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("DecisionId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
