package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.engine.Evaluation;
import io.claimline.dialer.compliance.engine.RuleDecision;
import io.claimline.dialer.compliance.engine.RuleDecision.Verdict;
import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Destination;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.compliance.facts.NumberAt;
import io.claimline.dialer.compliance.facts.Origin;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.compliance.facts.Whereabouts;
import io.claimline.dialer.compliance.rule.Layer;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Retries;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days to be planned, for tests: Monday, 2 March 2026, in New York. */
final class Days {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Instant MORNING = at("2026-03-02T08:00");
    static final StrategyId ID = new StrategyId("usual");
    static final StrategyVersions STRATEGY = StrategyVersions.of(strategy(Medium.REMINDER_CALL));

    private Days() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    static Strategy strategy(Medium... media) {
        var call = new Step.Contact(
                new StepId("call"),
                Delay.afterDue(1),
                List.of(media),
                Window.USUAL,
                3,
                Duration.ofDays(1),
                Retries.USUAL);
        return new Strategy(
                ID,
                1,
                "Usual",
                NEW_YORK,
                10,
                2,
                3,
                0,
                List.of(call, end("end")),
                List.of(end("broken")),
                Strategy.usualStops());
    }

    private static Step.End end(String id) {
        return new Step.End(new StepId(id), Delay.afterPrevious(30), Terminal.OUTSIDE_AGENCY);
    }

    static ReminderPlan plan(double callsPerSecond, int daily) {
        return new ReminderPlan(
                new CampaignId("reminders"),
                ID,
                new Rule.All(List.of()),
                new Window(EnumSet.allOf(DayOfWeek.class), 0, 1_440),
                new ReminderPlan.Schedule(NEW_YORK, LocalDate.of(2026, 3, 1), null, EnumSet.allOf(DayOfWeek.class)),
                new ReminderPlan.Rate(callsPerSecond, 5_000, Duration.ofMinutes(1), daily),
                new CampaignId("live"),
                ReminderPlan.State.ACTIVE);
    }

    static Account account(int number) {
        var facts = new AccountFacts(
                10_000 + number,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                Set.of(),
                EnumSet.allOf(Medium.class),
                List.of(NEW_YORK));
        return new Account(
                "%032x".formatted(number),
                new E164("+1212%07d".formatted(2_000_000 + number)),
                ContactFacts.UNKNOWN,
                "J.D.",
                List.of(new Account.Balance("balance-" + number, 10_000 + number)),
                facts,
                new Subject.Dates(null, null, facts.responsibility()),
                "",
                "",
                Progress.begun(ID, at("2026-02-01T08:00")));
    }

    static DialDecision allowed(Account account, Instant at) {
        return decision(account, at, new Verdict.Allow(), null);
    }

    static DialDecision denied(Account account, Instant at, String by) {
        return decision(account, at, new Verdict.Deny(), by);
    }

    static DialDecision deferred(Account account, Instant at, Instant until) {
        return decision(account, at, new Verdict.Defer(until), "C-35");
    }

    private static DialDecision decision(Account account, Instant at, Verdict verdict, @Nullable String by) {
        var blocks = by == null
                ? List.<Evaluation>of()
                : List.of(new Evaluation(by, by, Layer.CLIENT, new Evaluation.Outcome.Denies(), ""));
        var facts = new DialFacts(
                Audience.PATIENT,
                Whereabouts.UNKNOWN,
                new io.claimline.dialer.compliance.facts.Account("", null, List.of()),
                new Destination(account.number().orElseThrow(), null, NumberAt.UNKNOWN, 0),
                new Origin(Trunk.PRACTICE, Technology.PRERECORDED, AgentSite.ONSHORE, null, Set.of()),
                Person.NEW,
                Set.of());
        return new DialDecision(
                new DecisionId("lookedonly"),
                new LeadId("lead"),
                facts,
                new RuleDecision("test", at, List.of(), List.of(), verdict, blocks));
    }
}
