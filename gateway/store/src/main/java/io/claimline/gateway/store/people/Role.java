package io.claimline.gateway.store.people;

/** What a user may do. */
public enum Role {
    /** Takes calls. */
    AGENT,
    /** Runs campaigns and watches the floor. */
    SUPERVISOR,
    /** Also manages users and imports. */
    ADMIN
}
