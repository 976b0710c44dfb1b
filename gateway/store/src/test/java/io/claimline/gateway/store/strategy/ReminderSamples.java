package io.claimline.gateway.store.strategy;

import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Retries;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.StopCondition;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Window;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Strategies, plans and accounts that say something in every field. */
final class ReminderSamples {
    static final Instant NOW = Instant.parse("2026-03-02T13:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private ReminderSamples() {}

    static Strategy strategy(StrategyId id, int version) {
        var call = new Step.Contact(
                new StepId("call"),
                new Delay(Delay.From.DUE, 1, 2),
                List.of(Medium.REMINDER_CALL, Medium.TEXT),
                new Window(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 540, 1020),
                3,
                Duration.ofHours(5),
                Retries.USUAL);
        var end = new Step.End(new StepId("agency"), Delay.afterPrevious(9), Terminal.OUTSIDE_AGENCY);
        var broken = new Step.End(new StepId("off"), Delay.afterPrevious(1), Terminal.WRITE_OFF_APPROVAL);
        return new Strategy(
                id, version, "Usual", ZONE, 30, 2, 3, 500, List.of(call, end), List.of(broken), Strategy.usualStops());
    }

    static ReminderPlan plan(CampaignId campaign, ReminderPlan.State state) {
        var choose = new Rule.All(List.of(
                new Rule.Any(List.of(new Rule.Owes(1, 2), new Rule.Aged(Rule.Basis.BILL, 3, 4))),
                new Rule.Not(new Rule.AtStep(Set.of(new StepId("call")))),
                new Rule.QuietFor(5),
                new Rule.LastCame(Set.of(TryResult.BUSY)),
                new Rule.PromiseBroken(),
                new Rule.OfClient(Set.of("north")),
                new Rule.Speaks(Set.of("es")),
                new Rule.InState(Set.of("TX"))));
        return new ReminderPlan(
                campaign,
                new StrategyId("usual"),
                choose,
                Window.USUAL,
                new ReminderPlan.Schedule(
                        ZONE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), Set.of(DayOfWeek.MONDAY)),
                new ReminderPlan.Rate(2.5, 30, Duration.ofSeconds(50), 1_000),
                new CampaignId("live"),
                state);
    }

    static Account account(StrategyId strategy, long cents) {
        var facts = new AccountFacts(
                cents,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 2, 4),
                new AccountFacts.Promise("promise-1", LocalDate.of(2026, 2, 1), true),
                Set.of(StopCondition.DISPUTED),
                Set.of(Medium.TEXT, Medium.REMINDER_CALL),
                List.of(ZONE, ZoneId.of("America/Chicago")),
                null);
        return new Account(
                Samples.fresh(),
                new E164("+12125550123"),
                new ContactFacts(Set.of("America/New_York"), Set.of("America/Chicago"), "NY", "10001"),
                "J.D.",
                List.of(new Account.Balance("claim-" + Samples.fresh(), cents)),
                facts,
                new Subject.Dates(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 9), facts.responsibility()),
                "north",
                new Account.Told("es", new EmailAddress("pat@example.org")),
                Progress.begun(strategy, NOW));
    }
}
