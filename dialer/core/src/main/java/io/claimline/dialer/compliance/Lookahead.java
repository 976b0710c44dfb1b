package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.Engine;
import io.claimline.dialer.compliance.engine.Likeness;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.RuleTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers a hundred thousand questions about a day by one rule table. People of whom the rules see the same are decided once for each minute, for nothing in a rule begins
 * or ends within one; see {@link Likeness}. Everybody else is decided by themselves. Made for one plan and then left: it remembers all it was asked. Thread-safe.
 */
public final class Lookahead {
    private final RuleTable table;
    private final Map<Likeness, Map<Instant, Prospect>> answers = new ConcurrentHashMap<>();

    /** @param table by which it answers, from beginning to end */
    public Lookahead(RuleTable table) {
        this.table = table;
    }

    /** A call of which something is known. */
    @FunctionalInterface
    public interface Case {
        /** Would it be placed then, at an instant that is not before the day that is looked at? */
        Prospect at(Instant when);
    }

    /** Would the call of which this is known be placed then? */
    public Prospect at(DialFacts facts, Instant when) {
        return of(facts, when).at(when);
    }

    /**
     * The same for several instants. Whoever is like others stays so: what was long ago or is allowed once stays that.
     *
     * @param from the earliest instant that is asked about
     */
    public Case of(DialFacts facts, Instant from) {
        return likeness(facts, from)
                .map(who -> answers.computeIfAbsent(who, first -> new ConcurrentHashMap<>()))
                .<Case>map(alike -> when ->
                        alike.computeIfAbsent(when.truncatedTo(ChronoUnit.MINUTES), asked -> decided(facts, when)))
                .orElse(when -> decided(facts, when));
    }

    private Optional<Likeness> likeness(DialFacts facts, Instant when) {
        return Likeness.of(facts, when, table);
    }

    private Prospect decided(DialFacts facts, Instant when) {
        return Prospect.of(Engine.decide(facts, when.truncatedTo(ChronoUnit.MILLIS), table));
    }
}
