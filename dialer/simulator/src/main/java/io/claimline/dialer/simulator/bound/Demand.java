package io.claimline.dialer.simulator.bound;

import java.time.Duration;
import java.util.Locale;

/** What a parameter must be, said with its name when it is not. */
final class Demand {
    private static final double NANOS = 1e9;

    private Demand() {}

    static void count(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s must be %d to %d, but is %d".formatted(field, least, most, value));
        }
    }

    /** A share that may be 0 and 1. */
    static void share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be a share from 0 to 1, but is %s", field, value));
        }
    }

    /** A share that may be 0 but not 1. */
    static void shareBelowOne(String field, double value) {
        share(field, value);
        if (value == 1) {
            throw new IllegalArgumentException(field + " must be below 1, but is 1: then nothing is forbidden");
        }
    }

    /** A share above 0, 1 included. */
    static void positiveShare(String field, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must be above 0 and at most 1, but is %s", field, value));
        }
    }

    static void positive(String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(field + " must be longer than nothing, but is " + value);
        }
    }

    static void notNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(field + " must not be negative, but is " + value);
        }
    }

    static double seconds(Duration value) {
        return value.getSeconds() + value.getNano() / NANOS;
    }
}
