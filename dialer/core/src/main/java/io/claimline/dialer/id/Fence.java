package io.claimline.dialer.id;

/**
 * The fencing token of a lease: a number that rises with each new holder, so that a late write of an old holder is refused.
 *
 * @param number 1 or more; 0 means never leased
 */
public record Fence(long number) implements Comparable<Fence> {
    /** @throws IllegalArgumentException when negative */
    public Fence {
        if (number < 0) {
            throw new IllegalArgumentException("Fence must be 0 or more, but is " + number);
        }
    }

    @Override
    public int compareTo(Fence other) {
        return Long.compare(number, other.number);
    }
}
