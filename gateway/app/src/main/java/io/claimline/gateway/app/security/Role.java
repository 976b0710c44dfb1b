package io.claimline.gateway.app.security;

import java.util.Locale;

/** What a user is here for. */
public enum Role {
    /** Works calls at a desk. */
    AGENT,
    /** Watches the floor, runs campaigns, imports files. */
    SUPERVISOR,
    /** All of a supervisor's, and what concerns the installation. */
    ADMIN;

    /** As it crosses the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of that name on the wire.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role ofWire(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
