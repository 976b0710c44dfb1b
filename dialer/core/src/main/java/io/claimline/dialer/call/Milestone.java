package io.claimline.dialer.call;

/** Instants worth keeping of one attempt, in the order of a call that goes well. */
public enum Milestone {
    PLACED,
    RINGING,
    ANSWERED,
    CONNECTED,
    ENDED
}
