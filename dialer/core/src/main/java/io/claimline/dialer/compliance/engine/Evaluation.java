package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.rule.Layer;
import java.time.Instant;

/**
 * What one rule says.
 *
 * @param key key of the rule
 * @param id the requirement it fulfils, e.g. {@code C-02}
 * @param layer who made it
 * @param outcome what it says
 * @param inputs what it looked at: local times, counters, flags; says nothing about health or amounts
 */
public record Evaluation(String key, String id, Layer layer, Outcome outcome, String inputs) {
    /** What a rule says. */
    public sealed interface Outcome {
        /** Nothing against the call. */
        record Passes() implements Outcome {}

        /**
         * Not before an instant.
         *
         * @param until the earliest instant at which this rule no longer stands in the way
         */
        record Blocks(Instant until) implements Outcome {}

        /** Not as the facts are. */
        record Denies() implements Outcome {}
    }
}
