package io.claimline.dialer.strategy;

import java.util.regex.Pattern;

/**
 * Names a step within its strategy; the same in every version, for by it an account that has passed the step is known not to need it again.
 *
 * @param value matches {@code [a-z0-9][a-z0-9-]{0,23}}
 */
public record StepId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("StepId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
