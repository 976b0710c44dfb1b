package io.claimline.dialer.contracts.permit;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.engine.Engine;
import io.claimline.dialer.compliance.facts.Account;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.BalanceKind;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Debt;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Gap;
import io.claimline.dialer.compliance.facts.LineType;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.Revocation;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.rule.Addressees;
import io.claimline.dialer.compliance.rule.Hours;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.compliance.rule.Rule;
import io.claimline.dialer.compliance.rule.RuleTable;
import io.claimline.dialer.compliance.rule.Span;
import io.claimline.dialer.compliance.rule.Term;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.worklist.Audience;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions for tries at keeping them: made by the engine from facts of every kind. */
public final class Decisions {
    /** The table they are made from. */
    public static final RuleTable TABLE = RuleTable.of(
            "decisions-1",
            List.of(
                    rule("contracts.hours", "C-02", new Term.CallingHours(always())),
                    rule("contracts.flags", "C-16", new Term.NoFlag(EnumSet.allOf(Flag.class))),
                    rule("contracts.wishes", "C-06", new Term.WishesKept(EnumSet.of(Wish.Kind.NOT_BEFORE)))));

    private static final E164 NUMBER = new E164("+12125550123");

    private Decisions() {}

    /** Allowed. */
    public static DialDecision allowed(LeadId lead, Instant at) {
        return decided(lead, at, Set.of(), at, Set.of());
    }

    /** Deferred until then. */
    public static DialDecision deferred(LeadId lead, Instant at, Instant until) {
        return decided(lead, at, Set.of(), until, Set.of());
    }

    /** Denied: for a flag, and for facts that could not be read. */
    public static DialDecision denied(LeadId lead, Instant at) {
        return decided(lead, at, Set.of(Flag.BANKRUPTCY), at, Set.of(Gap.LINES));
    }

    private static DialDecision decided(LeadId lead, Instant at, Set<Flag> flags, Instant notBefore, Set<Gap> gaps) {
        var facts = new DialFacts(
                Audience.PATIENT,
                new Whereabouts(
                        Set.of("America/New_York"),
                        Set.of("America/Chicago", "America/Denver"),
                        "America/New_York",
                        Set.of("NY", "SD"),
                        "57001"),
                new Account("acme", Capacity.BILLING_COMPANY, List.of(new Debt("claim:1", BalanceKind.SELF_PAY))),
                new Destination(NUMBER, LineType.LANDLINE, NumberAt.HOME, 1),
                new Origin(Trunk.PUBLIC, Technology.LIVE, AgentSite.OFFSHORE, NUMBER, Set.of(NUMBER)),
                person(at, flags, notBefore),
                gaps);
        return new DialDecision(new DecisionId(drawn()), lead, facts, Engine.decide(facts, at, TABLE));
    }

    private static String drawn() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Person person(Instant at, Set<Flag> flags, Instant notBefore) {
        return new Person(
                List.of(
                        new PriorAttempt(
                                at.minus(Duration.ofDays(2)),
                                PriorAttempt.Way.LIVE_CALL,
                                PriorAttempt.Ending.MACHINE,
                                NUMBER,
                                Set.of("claim:1", "claim:2"),
                                false),
                        new PriorAttempt(
                                at.minus(Duration.ofDays(1)),
                                PriorAttempt.Way.INBOUND_CALL,
                                PriorAttempt.Ending.CONVERSATION,
                                null,
                                Set.of(),
                                true)),
                List.of(new Consent(
                        NUMBER, Set.of(Channel.LIVE_VOICE, Channel.TEXT), Consent.Kind.CALL_BACK, at.minusSeconds(9))),
                List.of(new Revocation(null, Set.of(Channel.EMAIL), at.minusSeconds(8))),
                flags,
                List.of(
                        new Wish.NotBefore(notBefore),
                        new Wish.NotDuring(Set.of(DayOfWeek.SUNDAY), 0, 720),
                        new Wish.NotAt(NumberAt.WORK),
                        new Wish.OnlyAt(NUMBER)));
    }

    private static Rule rule(String key, String id, Term term) {
        var reach = Rule.Reach.everywhere(Addressees.ALL);
        return new Rule(key, id, Layer.CLIENT, reach, Span.from(LocalDate.of(2020, 1, 1)), "Contracts", term);
    }

    static Map<DayOfWeek, Hours> always() {
        return Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> new Hours(0, 1440)));
    }
}
