package io.claimline.gateway.store.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which evaluations are searched for; empty parts say nothing.
 *
 * @param from the first shift date
 * @param to the last one
 * @param agents of these
 * @param notAgents of nobody of these
 * @param campaign of its calls
 * @param card by that scorecard
 * @param evaluator scored by
 * @param state as it is by now
 * @param only of these
 * @param drafts whose drafts are found, too
 * @param after after this one in the order
 */
public record EvaluationSearch(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Set<String>> agents,
        Optional<Set<String>> notAgents,
        Optional<String> campaign,
        Optional<String> card,
        Optional<String> evaluator,
        Optional<EvaluationState> state,
        Optional<Only> only,
        Drafts drafts,
        Optional<Cursor> after) {
    /** Everything that was released. */
    public static final EvaluationSearch RELEASED = new EvaluationSearch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Drafts.None(),
            Optional.empty());

    /** The same, of one agent alone, after that one. */
    public EvaluationSearch of(AgentId agent, Optional<Cursor> from) {
        return new EvaluationSearch(
                this.from,
                to,
                Optional.of(Set.of(agent.value())),
                notAgents,
                campaign,
                card,
                evaluator,
                state,
                only,
                drafts,
                from);
    }

    /** What is looked for. */
    public enum Only {
        /** With a critical error. */
        CRITICAL,
        /** Below the pass mark. */
        FAILED,
        /** Ever disputed. */
        DISPUTED,
        /** With a score that a dispute changed. */
        CHANGED
    }

    /** Whose drafts. */
    public sealed interface Drafts {
        /** Nobody's. */
        record None() implements Drafts {}

        /** Those of one evaluator. */
        record Of(AgentId who) implements Drafts {}

        /** Everybody's. */
        record All() implements Drafts {}
    }

    /** The place of an evaluation in the order: the shift date, then the call. */
    public record Cursor(LocalDate date, String call) {}
}
