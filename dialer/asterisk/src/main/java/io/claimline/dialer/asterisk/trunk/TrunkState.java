package io.claimline.dialer.asterisk.trunk;

/**
 * How the line to the carrier is, as the switch told last.
 *
 * @param name the endpoint of the switch
 * @param answer whether the far end answers OPTIONS
 * @param registration whether the far end takes our registration
 */
public record TrunkState(String name, Answer answer, Registration registration) {
    /** Whether the far end answers OPTIONS, which the switch sends every {@code trunk.qualify-every}. */
    public enum Answer {
        /** The switch has not said, or cannot be asked. */
        UNKNOWN,
        /** It is not asked: {@code trunk.qualify-every} is 0. */
        NOT_ASKED,
        ANSWERS,
        SILENT
    }

    /** Whether the far end takes our registration. */
    public enum Registration {
        /** There is none, or the switch has not said since it was connected. */
        UNKNOWN,
        REGISTERED,
        /** Refused, or not answered. */
        LOST
    }

    /** Nothing is known of it. */
    public static TrunkState unknown(String name) {
        return new TrunkState(name, Answer.UNKNOWN, Registration.UNKNOWN);
    }

    /** Whether calls can go over it, as far as is known. */
    public boolean well() {
        return answer != Answer.SILENT && registration != Registration.LOST;
    }
}
