package io.claimline.dialer.call;

/** Instants worth keeping of one attempt, in the order of a call that goes well. */
public enum Milestone {
    PLACED,
    RINGING,
    ANSWERED,
    CONNECTED,
    /** The agent left the call while it went on: it was handed over, or a message was played. */
    LEFT,
    ENDED
}
