package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names one running gateway; new at every start.
 *
 * @param value matches {@code [a-z0-9-]{1,60}}
 */
public record NodeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,60}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public NodeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("NodeId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
