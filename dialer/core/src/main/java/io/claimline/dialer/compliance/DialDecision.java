package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.Engine;
import io.claimline.dialer.compliance.engine.RuleDecision;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored answer to "may this number be called now?": all it was decided from, and what every rule said. It can be made again years later.
 *
 * @param id names it
 * @param lead the work item it was asked for
 * @param facts everything it was decided from
 * @param ruling the answer, and the version of the rule table
 */
public record DialDecision(DecisionId id, LeadId lead, DialFacts facts, RuleDecision ruling) {
    /** Whether the call may be placed. */
    public boolean allowed() {
        return ruling.allowed();
    }

    /** When it was asked. */
    public Instant at() {
        return ruling.at();
    }

    /** The earliest instant at which nothing stands in the way any more; empty when the call is allowed, or denied as the facts are. */
    public Optional<Instant> until() {
        return ruling.verdict() instanceof Verdict.Defer defer ? Optional.of(defer.until()) : Optional.empty();
    }

    /** Why not, in a few words for people; empty when it is allowed. Says nothing about health or debts. */
    public String reason() {
        return Reasons.of(ruling.blocking());
    }

    /** The requirements that stand in the way, e.g. {@code C-10}. */
    public List<String> blockedBy() {
        return Reasons.requirements(ruling.blocking());
    }

    /** Whether it comes out the same from the table of its version. */
    public boolean holdsBy(RuleTable table) {
        return Engine.decide(facts, at(), table).equals(ruling);
    }
}
