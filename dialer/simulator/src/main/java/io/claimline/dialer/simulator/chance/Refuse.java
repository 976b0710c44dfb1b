package io.claimline.dialer.simulator.chance;

import java.util.Locale;

/** Refuses impossible parameters by name. */
public final class Refuse {
    private Refuse() {}

    /** Refuses what is below 0 or no number.
     *
     * @throws IllegalArgumentException that names the parameter */
    public static void negative(String name, double value) {
        unless(value >= 0, name, value, "0 or more");
    }

    /** Refuses what is no share of a whole.
     *
     * @throws IllegalArgumentException that names the parameter */
    public static void noShare(String name, double value) {
        unless(value >= 0 && value <= 1, name, value, "between 0 and 1");
    }

    /** Refuses what is not as it must be.
     *
     * @throws IllegalArgumentException that names the parameter */
    public static void unless(boolean holds, String name, double value, String must) {
        if (!holds) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be %s, but is %s", name, must, value));
        }
    }
}
