package io.claimline.dialer.compliance.facts;

/** What the call would leave by. */
public enum Trunk {
    /** Reaches the public network. */
    PUBLIC,
    /** Reaches the practice exchange and nothing else. */
    PRACTICE
}
