package io.claimline.dialer.strategy;

import io.claimline.dialer.strategy.AccountFacts.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Strategies and accounts for tests. */
final class Plans {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final StrategyId ID = new StrategyId("usual");
    static final LocalDate RESPONSIBLE = LocalDate.of(2026, 1, 5);

    private Plans() {}

    static Step.Contact call(String id, Delay delay, Medium... media) {
        return new Step.Contact(
                new StepId(id), delay, List.of(media), Window.USUAL, 2, Duration.ofHours(20), Retries.USUAL);
    }

    static Step.End end(String id, int days, Terminal terminal) {
        return new Step.End(new StepId(id), Delay.afterPrevious(days), terminal);
    }

    /** A text, a call or a live call, then an agency; after a broken promise a live call, then a write-off. */
    static Strategy usual() {
        return strategy(
                1,
                List.of(
                        call("text", Delay.afterDue(1), Medium.TEXT, Medium.EMAIL),
                        call("call", Delay.afterPrevious(7), Medium.REMINDER_CALL, Medium.LIVE_CALL),
                        end("agency", 30, Terminal.OUTSIDE_AGENCY)));
    }

    static Strategy strategy(int version, List<Step> steps) {
        return new Strategy(
                ID,
                version,
                "Usual",
                NEW_YORK,
                30,
                2,
                3,
                500,
                steps,
                List.of(
                        call("broken", Delay.afterPrevious(1), Medium.LIVE_CALL),
                        end("write-off", 10, Terminal.WRITE_OFF_APPROVAL)),
                Strategy.usualStops());
    }

    static AccountFacts owing(long cents) {
        return new AccountFacts(
                cents, RESPONSIBLE, null, null, Set.of(), EnumSet.allOf(Medium.class), List.of(NEW_YORK), null);
    }

    static AccountFacts promised(AccountFacts facts, LocalDate by, boolean kept) {
        return new AccountFacts(
                facts.cents(),
                facts.responsibility(),
                facts.dueOn(),
                new Promise("promise-" + by, by, kept),
                facts.marks(),
                facts.reachable(),
                facts.zones(),
                null);
    }

    static AccountFacts marked(AccountFacts facts, StopCondition mark) {
        return new AccountFacts(
                facts.cents(),
                facts.responsibility(),
                facts.dueOn(),
                facts.lastPromise(),
                Set.of(mark),
                facts.reachable(),
                facts.zones(),
                null);
    }

    static AccountFacts reachable(AccountFacts facts, Medium... media) {
        return new AccountFacts(
                facts.cents(),
                facts.responsibility(),
                facts.dueOn(),
                facts.lastPromise(),
                facts.marks(),
                Set.of(media),
                facts.zones(),
                null);
    }

    static AccountFacts in(AccountFacts facts, ZoneId... zones) {
        return new AccountFacts(
                facts.cents(),
                facts.responsibility(),
                facts.dueOn(),
                facts.lastPromise(),
                facts.marks(),
                facts.reachable(),
                List.of(zones),
                null);
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    /** An account on a simulated clock, which moves only to what is waited for. */
    static final class Life {
        final List<String> told = new ArrayList<>();
        StrategyVersions versions;
        AccountFacts facts;
        Progress progress;
        Instant now;
        TryResult result = TryResult.NO_ANSWER;

        Life(Strategy strategy, AccountFacts facts, String from) {
            versions = StrategyVersions.of(strategy);
            this.facts = facts;
            now = at(from);
            progress = Progress.begun(strategy.id(), now);
        }

        Verdict look() {
            var decision = Executor.next(versions, progress, facts, now);
            progress = decision.progress();
            return decision.verdict();
        }

        /** Goes on until it ends, or nothing that lies ahead by the clock is waited for. */
        Verdict run() {
            for (var turn = 0; turn < 1_000; turn++) {
                switch (look()) {
                    case Verdict.Reach reach -> {
                        told.add(now.atZone(NEW_YORK).toLocalDateTime() + " " + reach.step() + " " + reach.medium());
                        progress = progress.ordered(reach, now).came(reach.step(), reach.number(), result, now);
                    }
                    case Verdict.Wait wait -> now = wait.until();
                    case Verdict.Held held -> {
                        return held;
                    }
                    case Verdict.Awaits awaits -> {
                        return awaits;
                    }
                    case Verdict.Ended ended -> {
                        told.add(now.atZone(NEW_YORK).toLocalDateTime() + " " + ended.terminal());
                        return ended;
                    }
                }
            }
            throw new AssertionError("went on for ever: " + told);
        }
    }
}
