package io.claimline.dialer.strategy;

import java.util.regex.Pattern;

/**
 * Names a strategy, whatever its version.
 *
 * @param value matches {@code [a-z0-9][a-z0-9-]{0,39}}
 */
public record StrategyId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public StrategyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("StrategyId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
