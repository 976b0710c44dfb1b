package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.engine.Engine;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asked immediately before every dial, and the only one that issues {@link DialPermit}s, without which the switch takes no call to a number. Decides by
 * {@link Engine} from the facts of that instant and the table in force.
 */
public final class Gate {
    private final Facts facts;
    private final Supplier<RuleTable> table;

    /**
     * @param facts what is known
     * @param table the rule table in force; asked for every decision
     */
    public Gate(Facts facts, Supplier<RuleTable> table) {
        this.facts = facts;
        this.table = table;
    }

    /** What the gate says to a call. */
    public sealed interface Answer {
        /** The decision, to be stored in either case. */
        DialDecision decision();

        /** It may be placed, with this permit. */
        record Permitted(DialDecision decision, DialPermit permit) implements Answer {}

        /** It may not, now or at all. */
        record Refused(DialDecision decision) implements Answer {}
    }

    /** Why no call to a patient would be allowed whatever it is; empty when each is decided by itself. Spares work items a refusal that says nothing about them. */
    public Optional<String> closed() {
        return facts.unsure();
    }

    /** May this call be placed? An allowing answer has the permit for it, which shows the client's number, and the call counts as placed from now on. */
    public Answer ask(DecisionId id, Dial asked, Instant now) {
        var dial = asked.showing(facts.shown(asked));
        var decision = look(id, dial, now);
        if (!decision.allowed()) {
            return new Answer.Refused(decision);
        }
        var permit = new DialPermit(dial, now);
        facts.permitted(permit);
        return new Answer.Permitted(decision, permit);
    }

    /** Looks ahead by the table now in force, to the end of a plan. */
    public Lookahead ahead() {
        return new Lookahead(table.get());
    }

    /** Would it be? Permits nothing and changes nothing; the instant may lie ahead. */
    public DialDecision look(DecisionId id, Dial dial, Instant now) {
        return look(id, dial.lead().id(), facts.of(dial.showing(facts.shown(dial)), now), now);
    }

    /** Would it be, if these were the facts? */
    public DialDecision look(DecisionId id, LeadId lead, DialFacts known, Instant now) {
        // Stored to the millisecond, so decided to it.
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new DialDecision(id, lead, known, Engine.decide(known, at, table.get()));
    }
}
