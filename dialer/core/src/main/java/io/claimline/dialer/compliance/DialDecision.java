package io.claimline.dialer.compliance;

import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stored answer to "may this number be dialled now?" with everything it was decided from, so that it can be explained and replayed.
 *
 * @param id names it
 * @param lead what was asked about
 * @param at when
 * @param ruleSet version of the rule set
 * @param zones every time zone considered, IANA names
 * @param inputs every other input, by name, as text
 * @param verdict the answer
 */
public record DialDecision(
        DecisionId id,
        LeadId lead,
        Instant at,
        String ruleSet,
        Set<String> zones,
        Map<String, String> inputs,
        Verdict verdict) {
    /** Copies the collections. */
    public DialDecision {
        zones = Set.copyOf(zones);
        inputs = Map.copyOf(inputs);
    }

    /** Whether the call may be placed. */
    public boolean allowed() {
        return verdict instanceof Verdict.Allowed;
    }

    /** The answer. */
    public sealed interface Verdict {
        /** Every rule passed; {@code rules} names those that were looked at. */
        record Allowed(List<String> rules) implements Verdict {}

        /** Not before {@code until}; {@code rules} names those that block. */
        record Deferred(Instant until, List<String> rules, String reason) implements Verdict {}

        /** Never, as the facts stand. */
        record Denied(List<String> rules, String reason) implements Verdict {}
    }
}
