package io.claimline.dialer.port;

/** How a supervisor is on the line of an agent. */
public enum Monitoring {
    /** Hears agent and party; nobody hears the supervisor. */
    LISTEN,
    /** Hears both; the agent alone hears the supervisor. */
    WHISPER,
    /** Hears both, and both hear the supervisor. */
    BARGE
}
