package io.claimline.gateway.app.security;

import io.claimline.dialer.id.AgentId;

/**
 * A user.
 *
 * @param id the login name
 * @param name as people call them
 * @param role what they may do
 * @param seat 1 to 999 for an agent, whose endpoints are {@code desk-NNN} and {@code phone-NNN}; 0 for one without a seat
 * @param passwordHash as {@link Passwords} made it
 */
public record Account(AgentId id, String name, Role role, int seat, String passwordHash) {
    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + id + ", " + role + "]";
    }
}
