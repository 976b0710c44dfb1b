package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names an agent: the user's login name.
 *
 * @param value matches {@code [a-z0-9][a-z0-9._-]{0,39}}
 */
public record AgentId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public AgentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("AgentId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
