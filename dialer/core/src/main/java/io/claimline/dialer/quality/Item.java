package io.claimline.dialer.quality;

import java.util.List;

/**
 * A question of a scorecard.
 *
 * @param key names it through all versions of its scorecard, so that trends go on
 * @param text the question, put so that yes is good
 * @param guidance what to listen for; may be empty
 * @param steps of its scale; empty for yes or no, which is 1 or 0 points
 * @param weight against the other items of the section, 1 to 1,000
 * @param mayNotApply whether it may be answered with "not applicable"
 * @param critical what becomes nothing when it gets 0 points
 */
public record Item(
        String key,
        String text,
        String guidance,
        List<Step> steps,
        int weight,
        boolean mayNotApply,
        Critical critical) {
    /** Copies the steps. */
    public Item {
        steps = List.copyOf(steps);
    }

    /** Whether it is answered with yes or no. */
    public boolean yesNo() {
        return steps.isEmpty();
    }

    /** The most points that it gives. */
    public int full() {
        return yesNo() ? 1 : steps.stream().mapToInt(Step::points).max().orElseThrow();
    }

    /** Whether it can be answered so. */
    public boolean takes(Mark mark) {
        return switch (mark) {
            case Mark.NotApplicable _ -> mayNotApply;
            case Mark.Points(int points) ->
                yesNo() ? points == 0 || points == 1 : steps.stream().anyMatch(step -> step.points() == points);
        };
    }
}
