package io.claimline.dialer.strategy.plan;

import static io.claimline.dialer.strategy.plan.Days.NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Retries;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.TryResult;
import io.claimline.dialer.strategy.Verdict;
import io.claimline.dialer.strategy.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * No account falls off the end: planner, executor and a gate that refuses at random, on a simulated clock. Each account ends in bounded time. The seed is printed; {@code -Dclaimline.seed} sets
 * it.
 */
class NoneFallsOffTest {
    private static final int ACCOUNTS = 60;
    /** All steps with all their tries, spacings and refusals of some days take less. */
    private static final int DAYS = 900;

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> seen = new HashMap<>();
    private Instant now = Days.at("2026-03-02T00:00");

    @AfterEach
    void sayWhatWasDrawn() {
        System.out.println("seed " + seed + ": " + seen);
    }

    @Test
    void shouldEndEveryAccountWhateverTheRulesRefuse() {
        for (var round = 0; round < 6; round++) {
            var strategy = StrategyVersions.of(strategy());
            var plan = Days.plan(10, 1_000_000);
            Map<String, Account> open = IntStream.range(0, ACCOUNTS)
                    .mapToObj(this::account)
                    .collect(Collectors.toMap(Account::key, one -> one));
            for (var day = 0; day < DAYS && !open.isEmpty(); day++) {
                var planned = Planner.plan(plan, strategy, List.copyOf(open.values()), this::gate, now);
                planned.rows().forEach(row -> live(row, open));
                now = now.plus(Duration.ofHours(24));
            }
            assertThat(open.values().stream().map(Account::progress))
                    .as("seed %s", seed)
                    .isEmpty();
        }
        assertThat(seen).containsKeys("skipped", "OUTSIDE_AGENCY", "refused", "untried", "to agents");
    }

    private void live(DayPlan.Row row, Map<String, Account> open) {
        var key = row.account().key();
        switch (row.fate()) {
            case Fate.Reached reached -> open.put(key, tried(row.account(), reached.by(), reached.at()));
            case Fate.ToAgents to -> {
                count("to agents");
                open.put(key, tried(row.account(), to.instead(), to.at()));
            }
            case Fate.NotToday(Verdict.Ended ended) -> {
                count(ended.terminal().name());
                row.account()
                        .progress()
                        .passed()
                        .forEach(step -> count(step.how().name().toLowerCase(java.util.Locale.ROOT)));
                open.remove(key);
            }
            case Fate.Blocked _, Fate.NotToday _, Fate.LeftOut _, Fate.NoRoom _, Fate.NumberTaken _ ->
                open.put(key, row.account());
        }
    }

    /** Of five that nobody takes up one is given back; the dial may know more than the plan, and then it is refused after all. */
    private Account tried(Account account, Verdict.Reach reach, Instant at) {
        var came = random.nextInt(5) == 0 ? TryResult.UNTRIED : one(List.of(TryResult.values()));
        count(
                came == TryResult.REFUSED || came == TryResult.UNFIT
                        ? "refused"
                        : came == TryResult.UNTRIED ? "untried" : "tried");
        return account.at(
                account.progress().ordered(reach, at).came(reach.step(), reach.number(), came, at.plusSeconds(60)));
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** What is denied for good stays so; what is put off is put off again, but not for ever; what is ours is mended some day. */
    private Prospect gate(Account account, Technology technology, Instant when) {
        var temper = Math.floorMod((account.key() + technology).hashCode(), 7);
        var daily = Math.floorMod((account.key() + when.getEpochSecond() / 86_400).hashCode(), 4);
        return switch (temper) {
            case 0 -> Days.denied("C-25");
            case 1 -> technology == Technology.PRERECORDED ? Days.denied("C-21") : Days.denied("C-16");
            case 2 -> daily > 0 ? Days.deferred(when.plus(Duration.ofDays(daily))) : Days.allowed();
            case 3 -> daily > 0 ? Days.denied("C-37") : Days.allowed();
            default -> Days.allowed();
        };
    }

    private Strategy strategy() {
        return new Strategy(
                Days.ID,
                1,
                "Drawn",
                NEW_YORK,
                10,
                2,
                1 + random.nextInt(4),
                0,
                way("s", 1 + random.nextInt(4)),
                way("b", 1),
                Strategy.usualStops());
    }

    private List<Step> way(String prefix, int contacts) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < contacts; i++) {
            var media = new ArrayList<>(List.of(Medium.values()));
            Collections.shuffle(media, random);
            steps.add(new Step.Contact(
                    new StepId(prefix + i),
                    Delay.afterPrevious(random.nextInt(10)),
                    media.subList(0, 1 + random.nextInt(3)),
                    Window.USUAL,
                    1 + random.nextInt(3),
                    Duration.ofHours(1 + random.nextInt(40)),
                    Retries.USUAL));
        }
        steps.add(new Step.End(
                new StepId(prefix + "end"), Delay.afterPrevious(random.nextInt(30)), Terminal.OUTSIDE_AGENCY));
        return steps;
    }

    private Account account(int number) {
        var usual = Days.account(number);
        var reachable = EnumSet.of(Medium.REMINDER_CALL, Medium.LIVE_CALL);
        reachable.add(one(List.of(Medium.values())));
        var phoneless = random.nextInt(10) == 0;
        if (phoneless) {
            reachable.removeAll(Set.of(Medium.REMINDER_CALL, Medium.LIVE_CALL, Medium.TEXT, Medium.WHATSAPP));
        }
        var facts = usual.facts();
        return new Account(
                usual.key(),
                phoneless ? null : new E164(usual.number().orElseThrow().value()),
                usual.contact(),
                usual.party(),
                usual.balances(),
                new AccountFacts(
                        facts.cents(), facts.responsibility(), null, null, Set.of(), reachable, facts.zones(), null),
                usual.dates(),
                "",
                Account.Told.NOTHING,
                Progress.begun(Days.ID, now));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
