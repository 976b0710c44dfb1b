package io.claimline.dialer.compliance.engine;

import io.claimline.dialer.compliance.engine.Evaluation.Outcome;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.DatedRule;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.RuleTable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Decides whether a call may be placed. Every rule of the table that binds the call and is in force is evaluated, not just the first that blocks; the
 * strictest wins. No I/O and no clock: the same arguments give an equal decision, years later as well.
 *
 * <p>Two rules are the engine's own, because a table must not be able to leave them out: facts that could not be read deny (E-01), and a call that
 * no rule in force binds is denied (E-02).
 */
public final class Engine {
    /** A call that could be placed only after this time is denied rather than deferred. */
    public static final Duration HORIZON = Duration.ofDays(400);

    /** Key of the engine's rule E-01. */
    public static final String FACTS = "engine.facts";

    /** Key of the engine's rule E-02. */
    public static final String COVERAGE = "engine.coverage";

    private static final Outcome PASSES = new Outcome.Passes();
    private static final Outcome DENIES = new Outcome.Denies();
    private static final Evaluation COMPLETE =
            new Evaluation(FACTS, "E-01", Layer.CLIENT, PASSES, "every fact could be read");
    private static final Evaluation UNCOVERED =
            new Evaluation(COVERAGE, "E-02", Layer.CLIENT, DENIES, "no rule in force binds this call");

    private Engine() {}

    /** May the call of which this is known be placed at {@code now}, by this table? */
    public static RuleDecision decide(DialFacts facts, Instant now, RuleTable table) {
        var asked = new Case(facts, now);
        var binding = binding(facts, table);
        var evaluations = new ArrayList<Evaluation>(binding.size() + 1);
        evaluations.add(facts(facts));
        for (var rule : binding) {
            if (rule.inForce(now)) {
                evaluations.add(evaluate(rule, asked));
            }
        }
        if (evaluations.size() == 1) {
            evaluations.add(UNCOVERED);
        }
        var zones = asked.zones().stream().map(ZoneId::getId).toList();
        return new RuleDecision(
                table.version(), now, zones, asked.localTimes(), verdict(evaluations, binding, asked), evaluations);
    }

    private static List<DatedRule> binding(DialFacts facts, RuleTable table) {
        var positions = table.binding(facts);
        var found = new ArrayList<DatedRule>(positions.cardinality());
        for (var at = positions.nextSetBit(0); at >= 0; at = positions.nextSetBit(at + 1)) {
            found.add(table.dated().get(at));
        }
        return found;
    }

    private static Evaluation facts(DialFacts facts) {
        return facts.gaps().isEmpty()
                ? COMPLETE
                : new Evaluation(
                        FACTS, "E-01", Layer.CLIENT, DENIES, "could not be read: " + new TreeSet<>(facts.gaps()));
    }

    private static Evaluation evaluate(DatedRule dated, Case asked) {
        var opens = Judgement.opens(dated, asked, asked.now());
        var outcome =
                opens.equals(asked.now()) ? PASSES : opens.equals(Case.NEVER) ? DENIES : new Outcome.Blocks(opens);
        var rule = dated.rule();
        return new Evaluation(rule.key(), rule.id(), rule.layer(), outcome, Judgement.inputs(dated, asked));
    }

    private static Verdict verdict(List<Evaluation> evaluations, List<DatedRule> binding, Case asked) {
        var passes = true;
        for (var one : evaluations) {
            if (one.outcome() instanceof Outcome.Denies) {
                return new Verdict.Deny();
            }
            passes &= one.outcome() instanceof Outcome.Passes;
        }
        if (passes) {
            return new Verdict.Allow();
        }
        var until = opens(binding, asked);
        return until.equals(Case.NEVER) ? new Verdict.Deny() : new Verdict.Defer(until);
    }

    /**
     * No rule passes between an instant and the one it names, so neither do all; going from the latest of those to the latest again ends at the first
     * instant at which all pass. Rules that come into force on the way are heard, too.
     */
    private static Instant opens(List<DatedRule> binding, Case asked) {
        var horizon = asked.now().plus(HORIZON);
        var found = asked.now();
        while (!found.isAfter(horizon)) {
            var before = found;
            for (var rule : binding) {
                found = found.equals(Case.NEVER) ? found : Judgement.opens(rule, asked, found);
            }
            if (found.equals(before)) {
                return found;
            }
        }
        return Case.NEVER;
    }
}
