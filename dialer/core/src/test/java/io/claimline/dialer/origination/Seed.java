package io.claimline.dialer.origination;

import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A seed that is printed, and given again by {@code -Dclaimline.seed=N}. */
record Seed(long number) {
    static Seed printed(String test) {
        var asked = Long.getLong("claimline.seed");
        var seed = new Seed(asked == null ? ThreadLocalRandom.current().nextLong() : asked);
        System.out.println(test + ": repeat with -Dclaimline.seed=" + seed.number);
        return seed;
    }

    RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }
}
