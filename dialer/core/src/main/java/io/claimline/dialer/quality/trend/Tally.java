package io.claimline.dialer.quality.trend;

import io.claimline.dialer.quality.BasisPoints;
import java.util.Optional;

/** Sums of evaluations, or of one part of them. */
public final class Tally {
    private long count;
    private long sum;
    private long squares;
    private long critical;
    private long passed;
    private long disputed;
    private long decided;
    private long changed;

    void add(Counted one) {
        count++;
        long share = one.share().value();
        sum += share;
        squares += share * share;
        critical += one.critical() ? 1 : 0;
        passed += one.passed() ? 1 : 0;
        disputed += one.disputed() ? 1 : 0;
        decided += one.decided() ? 1 : 0;
        changed += one.changed() ? 1 : 0;
    }

    /** How many. */
    public long count() {
        return count;
    }

    /** The mean share, rounded half up; empty of none. */
    public Optional<BasisPoints> mean() {
        return count == 0
                ? Optional.empty()
                : Optional.of(new BasisPoints((int) Math.floorDiv(2 * sum + count, 2 * count)));
    }

    /** Where the true mean lies; empty of fewer than two. */
    public Optional<Interval> meanInterval() {
        return count < 2 ? Optional.empty() : Optional.of(Interval.ofMean(sum, squares, count));
    }

    /** With a critical error. */
    public Rate critical() {
        return new Rate(critical, count);
    }

    /** Passed; of a part of the scorecard: with full score. */
    public Rate passed() {
        return new Rate(passed, count);
    }

    /** Ever disputed. */
    public Rate disputed() {
        return new Rate(disputed, count);
    }

    /** Of the disputes that were decided, those that changed the score. */
    public Rate changed() {
        return new Rate(changed, decided);
    }
}
