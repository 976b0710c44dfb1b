package io.claimline.dialer.quality;

/**
 * A share in hundredths of a percent.
 *
 * @param value 0 to 10,000
 */
public record BasisPoints(int value) implements Comparable<BasisPoints> {
    /** All of it. */
    public static final BasisPoints FULL = new BasisPoints(10_000);

    /** Nothing of it. */
    public static final BasisPoints NONE = new BasisPoints(0);

    /** @throws IllegalArgumentException when it is less than nothing, or more than all */
    public BasisPoints {
        if (value < 0 || value > 10_000) {
            throw new IllegalArgumentException("A share must be 0 to 10000 basis points, but is " + value);
        }
    }

    /** That many of so many, rounded half up; {@code of} is 1 or more. */
    public static BasisPoints share(long count, long of) {
        return Share.of(count, of).basisPoints();
    }

    @Override
    public int compareTo(BasisPoints other) {
        return Integer.compare(value, other.value);
    }
}
