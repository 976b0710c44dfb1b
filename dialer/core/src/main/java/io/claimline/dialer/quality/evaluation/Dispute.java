package io.claimline.dialer.quality.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * What the agent does not agree with.
 *
 * @param at when
 * @param items one at least
 */
public record Dispute(Instant at, List<Disputed> items) {
    /** Copies the list. */
    public Dispute {
        items = List.copyOf(items);
    }

    /** Whether the item is disputed. */
    public boolean about(String item) {
        return items.stream().anyMatch(one -> one.item().equals(item));
    }

    /** An item and why, in the agent's words. */
    public record Disputed(String item, String reason) {
        /** Without the words: they end up in logs. */
        @Override
        public String toString() {
            return "Disputed[" + item + "]";
        }
    }
}
