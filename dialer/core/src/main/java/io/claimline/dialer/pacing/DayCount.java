package io.claimline.dialer.pacing;

/**
 * The live answers of a day and how many of them had no agent in time.
 *
 * @param day the epoch day in the campaign's zone
 * @param answers living persons who answered, 0 or more; a fraction where a machine's verdict may have been wrong
 * @param missed of them, those without an agent within 2 s of the completed greeting
 */
public record DayCount(long day, double answers, double missed) {
    /** @throws IllegalArgumentException when a count is negative or more were missed than answered */
    public DayCount {
        if (!(answers >= 0)) {
            throw new IllegalArgumentException("answers must be 0 or more, but is " + answers);
        }
        if (!(missed >= 0 && missed <= answers)) {
            throw new IllegalArgumentException(
                    "missed must be between 0 and the " + answers + " answers, but is " + missed);
        }
    }

    /** A day on which nobody has answered. */
    public static DayCount none(long day) {
        return new DayCount(day, 0, 0);
    }

    /** The higher of each number of two counts of the same day: counts only rise. */
    public DayCount highest(DayCount other) {
        return new DayCount(day, Math.max(answers, other.answers), Math.max(missed, other.missed));
    }

    /** One more answer, or the part of one. */
    DayCount and(double answer, double missing) {
        return new DayCount(day, answers + answer, missed + missing);
    }
}
