package io.claimline.dialer.quality.trend;

import io.claimline.dialer.quality.BasisPoints;
import java.util.Optional;

/**
 * So many of so many.
 *
 * @param count 0 to {@code of}
 * @param of 0 or more
 */
public record Rate(long count, long of) {
    /** The share; empty of nothing. */
    public Optional<BasisPoints> share() {
        return of == 0 ? Optional.empty() : Optional.of(BasisPoints.share(count, of));
    }

    /** Where the true share lies; empty of nothing. */
    public Optional<Interval> interval() {
        return of == 0 ? Optional.empty() : Optional.of(Interval.ofRate(count, of));
    }
}
