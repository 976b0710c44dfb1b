package io.claimline.dialer.origination;

import java.time.Instant;

/** Whether an order may go to the switch now. */
public sealed interface Turn {
    /** It goes now, and is counted as sent. */
    record Go() implements Turn {}

    /**
     * It waits. Ask again at {@code until}, and earlier when a response was heard or a call ended.
     *
     * @param until later than the time of asking
     * @param bound what holds it back
     */
    record Wait(Instant until, Bound bound) implements Turn {}

    /** What holds an order back. */
    enum Bound {
        /** The rate that the switch takes promptly, as far as is known. */
        RATE,
        /** Enough orders are on their way into the switch; one of them must be heard of first. */
        RESPONSE,
        /** The configured calls per second. */
        CALLS_PER_SECOND,
        /** Every configured line is in use. */
        LINES
    }
}
