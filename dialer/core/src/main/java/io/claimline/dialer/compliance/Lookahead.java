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
    private final Map<Question, Prospect> answers = new ConcurrentHashMap<>();

    /** @param table by which it answers, from beginning to end */
    public Lookahead(RuleTable table) {
        this.table = table;
    }

    private record Question(Likeness who, Instant minute) {}

    /** Would the call of which this is known be placed then? */
    public Prospect at(DialFacts facts, Instant when) {
        return likeness(facts, when)
                .map(who -> answers.computeIfAbsent(
                        new Question(who, when.truncatedTo(ChronoUnit.MINUTES)), asked -> decided(facts, when)))
                .orElseGet(() -> decided(facts, when));
    }

    private Optional<Likeness> likeness(DialFacts facts, Instant when) {
        return Likeness.of(facts, when, table);
    }

    private Prospect decided(DialFacts facts, Instant when) {
        return Prospect.of(Engine.decide(facts, when.truncatedTo(ChronoUnit.MILLIS), table));
    }
}
