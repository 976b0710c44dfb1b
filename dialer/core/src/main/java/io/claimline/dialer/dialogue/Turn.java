package io.claimline.dialer.dialogue;

/**
 * Counts what a call asked of the switch for its party. An answer names the turn it answers, so that one which comes late is not taken for the answer to the next
 * question.
 *
 * @param number 1 for the first
 */
public record Turn(int number) {
    /** The first of a call. */
    public static final Turn FIRST = new Turn(1);

    /** @throws IllegalArgumentException when under 1 */
    public Turn {
        if (number < 1) {
            throw new IllegalArgumentException("A turn must be 1 or more, but is " + number);
        }
    }

    /** The one after it. */
    public Turn next() {
        return new Turn(number + 1);
    }
}
