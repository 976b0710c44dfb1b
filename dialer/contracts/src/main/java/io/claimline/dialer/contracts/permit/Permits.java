package io.claimline.dialer.contracts.permit;

import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.compliance.Facts;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Permits and decisions for tries with numbers that reach nobody: from the gate, as any, over a table that allows everything. */
public final class Permits {
    /** Version of the table. */
    public static final String VERSION = "contracts-1";

    private static final RuleTable TABLE = RuleTable.of(
            VERSION,
            List.of(new Rule(
                    "contracts.hours",
                    "C-02",
                    Layer.FEDERAL,
                    Rule.Reach.everywhere(Addressees.ALL),
                    Span.from(LocalDate.of(2020, 1, 1)),
                    "None: these calls reach nobody",
                    new Term.CallingHours(Decisions.always()))));

    private Permits() {}

    /** A gate that allows every call. */
    public static Gate gate() {
        return new Gate(new Nothing(), () -> TABLE);
    }

    /** A permit for this call, issued at {@code now}. */
    public static DialPermit of(LegId leg, E164 number, E164 callerId, Instant now) {
        var dial = Dial.toParty(leg, lead(number, now), callerId);
        return switch (gate().ask(new DecisionId("permitted"), dial, now)) {
            case Gate.Answer.Permitted yes -> yes.permit();
            case Gate.Answer.Refused no -> throw new IllegalStateException("Refused: " + no.decision());
        };
    }

    private static Lead lead(E164 number, Instant now) {
        var id = new LeadId("contract-lead");
        return new Lead(
                id,
                new CampaignId("contract"),
                Audience.PAYER,
                number,
                List.of("claim"),
                "P.",
                Set.of(),
                1,
                now,
                0,
                ContactFacts.UNKNOWN,
                null,
                null);
    }

    private static final class Nothing implements Facts {
        @Override
        public E164 shown(Dial dial) {
            return dial.callerId();
        }

        @Override
        public DialFacts of(Dial dial, Instant now) {
            return new DialFacts(
                    dial.lead().audience(),
                    Whereabouts.UNKNOWN,
                    new Account("", null, List.of()),
                    new Destination(dial.number(), null, NumberAt.UNKNOWN, 0),
                    new Origin(Trunk.PRACTICE, Technology.LIVE, AgentSite.UNKNOWN, dial.callerId(), Set.of()),
                    Person.NEW,
                    Set.of());
        }

        @Override
        public Optional<String> unsure() {
            return Optional.empty();
        }

        @Override
        public void permitted(DialPermit permit) {}
    }
}
