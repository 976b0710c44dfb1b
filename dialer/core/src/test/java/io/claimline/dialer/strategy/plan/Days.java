package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
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
                List.of(NEW_YORK),
                null);
        return new Account(
                "%032x".formatted(number),
                new E164("+1212%07d".formatted(2_000_000 + number)),
                ContactFacts.UNKNOWN,
                "J.D.",
                List.of(new Account.Balance("balance-" + number, 10_000 + number)),
                facts,
                new Subject.Dates(null, null, facts.responsibility()),
                "",
                Account.Told.NOTHING,
                Progress.begun(ID, at("2026-02-01T08:00")));
    }

    static Prospect allowed() {
        return new Prospect("", List.of(), null);
    }

    static Prospect denied(String by) {
        return new Prospect("forbidden by rule " + by, List.of(by), null);
    }

    static Prospect deferred(Instant until) {
        return new Prospect("called, or being called, too short a time ago", List.of("C-35"), until);
    }
}
