package io.claimline.dialer.quality;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an item. A comment may hold what was said on the call: it is protected, and never logged.
 *
 * @param item key of the item
 * @param mark null while it is not answered
 * @param comment for the agent; may be empty
 * @param at where in the recording it is heard; null when that is not said
 */
public record Answer(
        String item,
        @Nullable Mark mark,
        String comment,
        @Nullable Duration at) {
    /** Points, without a comment. */
    public static Answer points(String item, int points) {
        return new Answer(item, new Mark.Points(points), "", null);
    }

    /** Not applicable, without a comment. */
    public static Answer notApplicable(String item) {
        return new Answer(item, new Mark.NotApplicable(), "", null);
    }

    /** What it is answered with. */
    public Optional<Mark> given() {
        return Optional.ofNullable(mark);
    }

    /** Without the comment: it ends up in logs. */
    @Override
    public String toString() {
        return "Answer[" + item + ", " + mark + "]";
    }
}
