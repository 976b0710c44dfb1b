package io.claimline.dialer.contracts;

import java.time.Duration;

/** What a called number does, as far as the {@link TelephonyContract} needs it. */
public enum FarEnd {
    /** Answers without ringing, and stays. */
    ANSWERS(Duration.ZERO, 0),
    /** Rings for a second, answers, and stays. */
    RINGS_THEN_ANSWERS(Duration.ofSeconds(1), 0),
    /** Answers, and hangs up after a second. */
    ANSWERS_THEN_HANGS_UP(Duration.ZERO, 0),
    /** Rings for a minute. */
    NEVER_ANSWERS(Duration.ofSeconds(60), 0),
    /** Answers, says nothing, and stays. */
    LISTENS(Duration.ZERO, 0),
    /** Answers with a hello, then waits. */
    SAYS_HELLO(Duration.ZERO, 0),
    /** Answers with the greeting of a machine and its tone, then records. */
    MACHINE(Duration.ZERO, 0),
    /** Answers, and speaks once when it was spoken to. */
    SPEAKS_WHEN_SPOKEN_TO(Duration.ZERO, 0),
    BUSY(Duration.ZERO, 486),
    NOT_IN_SERVICE(Duration.ZERO, 404),
    NO_CIRCUIT(Duration.ZERO, 503),
    DECLINES(Duration.ZERO, 603);

    private final Duration rings;
    private final int sip;

    FarEnd(Duration rings, int sip) {
        this.rings = rings;
        this.sip = sip;
    }

    /** How long it rings before it answers. */
    public Duration rings() {
        return rings;
    }

    /** The SIP status with which it refuses; 0 when it does not. */
    public int sip() {
        return sip;
    }
}
