package io.claimline.dialer.alert;

/**
 * A figure as it is now.
 *
 * @param value in the figure's unit, finite
 */
public record Reading(Figure figure, Subject subject, double value) {
    /** @throws IllegalArgumentException when the value is not finite, or the subject is not what the figure is of */
    public Reading {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value of " + figure + " must be finite, but is " + value);
        }
        if (subject.kind() != figure.of()) {
            throw new IllegalArgumentException(figure + " is of a " + figure.of() + ", not of a " + subject.kind());
        }
    }

    Watched watched() {
        return new Watched(figure, subject.id());
    }

    /** What is watched: one figure of one subject. */
    record Watched(Figure figure, String subject) {}
}
