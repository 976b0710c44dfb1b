package io.claimline.gateway.store.people;

import io.claimline.dialer.id.AgentId;
import java.util.Set;

/**
 * A person who logs in.
 *
 * @param id login name
 * @param name as shown to colleagues
 * @param role what they may do
 * @param passwordHash encoded by the caller; never the password itself
 * @param seat number of their telephone seat, 1 or more; 0 when they have none
 * @param site where they sit
 * @param skills what they can take, e.g. {@code spanish}
 */
public record User(AgentId id, String name, Role role, String passwordHash, int seat, Site site, Set<String> skills) {
    /** @throws IllegalArgumentException when the seat is negative */
    public User {
        skills = Set.copyOf(skills);
        if (seat < 0) {
            throw new IllegalArgumentException("Seat of user " + id + " must be 0 or more, but is " + seat);
        }
    }

    /** Without the hash: it ends up in logs. */
    @Override
    public String toString() {
        return "User[" + id + ", " + role + ", seat " + seat + "]";
    }
}
