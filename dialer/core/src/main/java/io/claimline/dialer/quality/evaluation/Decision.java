package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a dispute.
 *
 * @param at when
 * @param by who decided
 * @param reason for the agent
 * @param items each one that was disputed
 */
public record Decision(Instant at, AgentId by, String reason, List<Decided> items) {
    /** Copies the list. */
    public Decision {
        items = List.copyOf(items);
    }

    /** Whether any answer was changed. */
    public boolean changed() {
        return items.stream().anyMatch(one -> !one.upheld());
    }

    /** Whether the answer to the item was changed. */
    public boolean changed(String item) {
        return items.stream().anyMatch(one -> one.item().equals(item) && !one.upheld());
    }

    /** Without the words: they end up in logs. */
    @Override
    public String toString() {
        return "Decision[" + by + ", " + items + "]";
    }

    /**
     * What came of one item.
     *
     * @param mark what it is answered with now; null when the answer is upheld
     * @param comment for the agent; may be empty
     */
    public record Decided(String item, @Nullable Mark mark, String comment) {
        /** Whether the answer stays. */
        public boolean upheld() {
            return mark == null;
        }

        /** What it is answered with now, when that was changed. */
        public Optional<Mark> changed() {
            return Optional.ofNullable(mark);
        }

        /** Without the comment: it ends up in logs. */
        @Override
        public String toString() {
            return "Decided[" + item + ", " + mark + "]";
        }
    }
}
