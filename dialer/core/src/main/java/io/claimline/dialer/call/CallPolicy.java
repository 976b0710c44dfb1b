package io.claimline.dialer.call;

import java.time.Duration;

/**
 * The times a call may take.
 *
 * @param ring how long the far end may ring; at least 15 s (rule C-32)
 * @param connect how long an answered person may wait for an agent; 2 s in law for patients (rule C-31)
 * @param bridge how long the switch may take to bridge; past it a first bridge has failed, a later one is ordered again
 * @param orphan how long the party waits for a lost headset to come back
 * @param confirm how long the switch may take to confirm a placement past the ring time, or a hang-up
 */
public record CallPolicy(Duration ring, Duration connect, Duration bridge, Duration orphan, Duration confirm) {
    /** The shortest ring time that may be configured (47 CFR 64.1200(a)(6); 16 CFR 310.4(b)(4)(ii)). */
    public static final Duration SHORTEST_RING = Duration.ofSeconds(15);

    /** @throws IllegalArgumentException when the ring time is under 15 s or another time is not positive */
    public CallPolicy {
        if (ring.compareTo(SHORTEST_RING) < 0) {
            throw new IllegalArgumentException("Ring time must be at least 15 s (rule C-32), but is " + ring);
        }
        for (var time : new Duration[] {connect, bridge, orphan, confirm}) {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("Every time of a call policy must be positive, but one is " + time);
            }
        }
    }

    /** Patient calls: 2 s to an agent. */
    public static CallPolicy patient(Duration ring) {
        return new CallPolicy(
                ring, Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(20), Duration.ofSeconds(8));
    }

    /** Payer calls: an IVR answers and is patient; the agent is reserved before the call is placed. */
    public static CallPolicy payer(Duration ring) {
        return new CallPolicy(
                ring, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(8));
    }
}
