package io.claimline.gateway.app.duty;

import java.util.Optional;

/**
 * A new setting of a campaign. It is compared with what is set in the very write that sets it: of two who set at once, be it within a millisecond, the second is told what the first has set.
 *
 * @param to what is to be set
 * @param seen what was set when the change was begun; empty when that was not told, and then nothing is compared
 */
public record SettingChange<T>(T to, Optional<T> seen) {
    /** Whether it was begun on something else than what is set. */
    public boolean overtaken(T now) {
        return seen.filter(before -> !before.equals(now)).isPresent();
    }

    /**
     * Why it was not made.
     *
     * @param what is set, as in "the pace"
     * @param now how it is set, in words
     */
    public static String refused(String what, String now) {
        return "Somebody has changed " + what + " meanwhile. It is now: " + now
                + ". Nothing of yours was set; look at it and set again what still holds.";
    }
}
