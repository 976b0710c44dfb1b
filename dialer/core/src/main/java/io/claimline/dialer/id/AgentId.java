package io.claimline.dialer.id;

import java.util.Locale;
import java.util.Optional;
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

    /** The agent of that name, written in whatever case; empty when nobody can be called so. */
    public static Optional<AgentId> of(String name) {
        return Optional.of(name.strip().toLowerCase(Locale.ROOT))
                .filter(id -> FORM.matcher(id).matches())
                .map(AgentId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
