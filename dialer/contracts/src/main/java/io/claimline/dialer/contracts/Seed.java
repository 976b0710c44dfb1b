package io.claimline.dialer.contracts;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Where generated tests get their randomness from. Each run draws a new seed and prints it; {@code -Dclaimline.seed=N} repeats a run.
 *
 * @param number the seed
 */
public record Seed(long number) {
    /** The seed asked for by the system property, else a new one; printed either way. */
    public static Seed printed(String test) {
        var asked = Long.getLong("claimline.seed");
        var seed = new Seed(asked == null ? ThreadLocalRandom.current().nextLong() : asked);
        System.out.println(test + ": repeat with -Dclaimline.seed=" + seed.number);
        return seed;
    }

    /** A generator that gives the same numbers for the same seed. */
    public RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }
}
