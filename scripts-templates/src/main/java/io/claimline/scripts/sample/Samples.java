package io.claimline.scripts.sample;

import io.claimline.scripts.call.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A set of invented calls, the same for the same seed: every capacity, the states whose law adds something and one where it does not, one
 * claim and many, what may be missing missing, and names and amounts that are awkward to show.
 */
public final class Samples {
    /** The seed of {@link #usual()}. */
    public static final long SEED = 2026;

    private static final List<Sample> USUAL = of(SEED);

    private Samples() {}

    /** Those the product checks its own scripts with. */
    public static List<Sample> usual() {
        return USUAL;
    }

    /** The same for one audience. */
    public static List<Sample> usual(Audience audience) {
        return USUAL.stream()
                .filter(sample -> sample.call().audience() == audience)
                .toList();
    }

    /** The usual sample of that id. */
    public static Optional<Sample> usual(String id) {
        return USUAL.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    /** The set of another seed. */
    @SuppressWarnings("DoNotUseRandom") // Invented people are no secret, and the set must be the same everywhere.
    public static List<Sample> of(long seed) {
        var random = new Random(seed);
        return Stream.concat(PayerSamples.of(random).stream(), PatientSamples.of(random).stream())
                .toList();
    }
}
