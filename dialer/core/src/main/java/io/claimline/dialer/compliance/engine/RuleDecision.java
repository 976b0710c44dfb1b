package io.claimline.dialer.compliance.engine;

import java.time.Instant;
import java.util.List;

/**
 * The answer to "may this call be placed now?", with every rule in force that binds it. The same facts, instant and table give an equal one.
 *
 * @param table version of the rule table
 * @param at the instant that was asked about
 * @param zones every time zone considered, IANA names in order
 * @param localTimes the local time in each of them
 * @param verdict the answer
 * @param evaluations each rule, in the order of the table
 */
public record RuleDecision(
        String table,
        Instant at,
        List<String> zones,
        List<String> localTimes,
        Verdict verdict,
        List<Evaluation> evaluations) {
    /** Copies the lists. */
    public RuleDecision {
        zones = List.copyOf(zones);
        localTimes = List.copyOf(localTimes);
        evaluations = List.copyOf(evaluations);
    }

    /** Whether the call may be placed. */
    public boolean allowed() {
        return verdict instanceof Verdict.Allow;
    }

    /** The rules that stand in the way. */
    public List<Evaluation> blocking() {
        return evaluations.stream()
                .filter(one -> !(one.outcome() instanceof Evaluation.Outcome.Passes))
                .toList();
    }

    /** The answer. */
    public sealed interface Verdict {
        /** Now. */
        record Allow() implements Verdict {}

        /**
         * Not now.
         *
         * @param until the earliest instant at which no rule stands in the way, as the facts are
         */
        record Defer(Instant until) implements Verdict {}

        /** Not as the facts are, or not within {@link Engine#HORIZON}. */
        record Deny() implements Verdict {}
    }
}
