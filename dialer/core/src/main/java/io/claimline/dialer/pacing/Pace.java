package io.claimline.dialer.pacing;

/**
 * How many calls to start now.
 *
 * @param calls 0 or more
 * @param reason what bound the number, as a sentence for the supervisor
 */
public record Pace(int calls, String reason) {
    /** @throws IllegalArgumentException when negative */
    public Pace {
        if (calls < 0) {
            throw new IllegalArgumentException("A pace must be 0 or more calls, but is " + calls);
        }
    }
}
