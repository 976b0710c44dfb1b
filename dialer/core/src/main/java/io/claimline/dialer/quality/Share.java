package io.claimline.dialer.quality;

import java.math.BigInteger;

/**
 * An exact fraction that is not negative. Weights and points of a whole scorecard are reckoned with it, so that a score is rounded once and where it is shown; a sum of rounded
 * parts could be a point off at the pass mark.
 *
 * @param above 0 or more
 * @param below 1 or more
 */
record Share(BigInteger above, BigInteger below) {
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    static final Share NOTHING = of(0, 1);

    static Share of(long above, long below) {
        return new Share(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    Share plus(Share other) {
        return new Share(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Share times(long factor) {
        return new Share(above.multiply(BigInteger.valueOf(factor)), below);
    }

    /** @param divisor 1 or more */
    Share over(long divisor) {
        return new Share(above, below.multiply(BigInteger.valueOf(divisor)));
    }

    /** In basis points, rounded half up. */
    BasisPoints basisPoints() {
        var doubled = above.multiply(WHOLE).shiftLeft(1).add(below);
        return new BasisPoints(doubled.divide(below.shiftLeft(1)).intValueExact());
    }
}
