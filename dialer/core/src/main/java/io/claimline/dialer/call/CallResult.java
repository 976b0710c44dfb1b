package io.claimline.dialer.call;

/** The one terminal result of an attempt. */
public enum CallResult {
    /** An agent and the party were bridged. */
    CONNECTED(true),
    /** A person answered and no agent was there in time; counts against the abandon cap (rule C-30). */
    ABANDONED(true),
    /** A person answered and hung up before the connect deadline, before an agent was there. */
    CALLER_HUNG_UP(true),
    /** A person, or what may be one, answered a reminder, and no agent came; the attempt's path says how far it came. */
    REMINDED(true),
    /** A machine answered a reminder; the attempt's path says whether the message was left. */
    MACHINE(true),
    /** A reminder was cut short because the gateway or the switch went away. */
    INTERRUPTED(true),
    /** Rang to the end of the ring time (rule C-32: 15 s or more): SIP 408, 487; cause 16, 18, 19, 102. */
    NO_ANSWER(true),
    /** Busy: SIP 486 or 600, cause 17. */
    BUSY(false),
    /** Number not in service: SIP 404, 410, 484, 604; cause 1, 2, 3, 22, 28. */
    DISCONNECTED(false),
    /** Reachable in principle, not now: SIP 480; cause 20. */
    UNAVAILABLE(true),
    /** Refused by the far end: SIP 401, 403, 407, 603, 607, 608; cause 21. */
    REJECTED(true),
    /** The network or trunk could not carry it: SIP 5xx; cause 27, 34, 38, 41, 42, 44. */
    CONGESTED(false),
    /** The switch refused the originate, or the address was bad. */
    FAILED(false),
    /** We hung up after it had rung for 15 s or more, for nobody would have taken its answer (rule C-32). */
    WITHDRAWN(true),
    /** We took it back before it was answered. */
    CANCELLED(true),
    /** The gateway or the switch went away and the call could not be found again. */
    LOST(true);

    private final boolean placed;

    CallResult(boolean placed) {
        this.placed = placed;
    }

    /**
     * Whether the call was connected to the dialled number in the sense of 12 CFR 1006.14(b)(3): busy, out of service and not carried
     * are not (rule C-10).
     */
    public boolean reachedTheNumber() {
        return placed;
    }
}
