package io.claimline.dialer.strategy.plan;

import static io.claimline.dialer.strategy.plan.Days.MORNING;
import static io.claimline.dialer.strategy.plan.Days.account;
import static io.claimline.dialer.strategy.plan.Days.allowed;
import static io.claimline.dialer.strategy.plan.Days.at;
import static io.claimline.dialer.strategy.plan.Days.deferred;
import static io.claimline.dialer.strategy.plan.Days.denied;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.strategy.Medium;
import io.claimline.dialer.strategy.StrategyVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan shared by many cores is the plan that one makes. */
class PlannerPropertiesTest {
    /** More than are considered at a time, and not a multiple of that. */
    private static final int ACCOUNTS = 2_500;

    private final StrategyVersions strategy =
            StrategyVersions.of(Days.strategy(Medium.REMINDER_CALL, Medium.TEXT, Medium.LIVE_CALL));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void shouldPlanTheSameOnOneCoreAndOnMany(long seed) {
        var draw = new Random(seed);
        var accounts = accounts(draw);
        // So little room that who comes first matters.
        var plan = Days.plan(0.05 + draw.nextDouble() / 10, 1 + draw.nextInt(ACCOUNTS));
        assertThat(planned(1, plan, accounts)).isEqualTo(planned(4, plan, accounts));
    }

    private DayPlan planned(int cores, ReminderPlan plan, List<Account> accounts) {
        try (var pool = new ForkJoinPool(cores)) {
            return pool.submit(() -> Planner.plan(plan, strategy, accounts, PlannerPropertiesTest::gate, MORNING))
                    .join();
        }
    }

    /** Some twice at the same number, some of the same balance. */
    private static List<Account> accounts(Random draw) {
        var all = new ArrayList<Account>();
        for (var i = 0; i < ACCOUNTS; i++) {
            var one = account(i);
            var same = account(draw.nextInt(ACCOUNTS));
            all.add(new Account(
                    one.key(),
                    draw.nextInt(20) == 0 ? null : draw.nextInt(5) == 0 ? same.phone() : one.phone(),
                    one.contact(),
                    one.party(),
                    one.balances(),
                    draw.nextInt(5) == 0 ? same.facts() : one.facts(),
                    one.dates(),
                    one.client(),
                    one.told(),
                    one.progress()));
        }
        Collections.shuffle(all, draw);
        return all;
    }

    /** Says different things of different accounts, and the same again. */
    private static Prospect gate(Account account, Technology technology, Instant when) {
        return switch (Math.floorMod(account.key().hashCode(), 5)) {
            case 0 -> technology == Technology.PRERECORDED ? denied("C-21") : allowed();
            case 1 -> when.isBefore(at("2026-03-02T11:00")) ? deferred(at("2026-03-02T11:00")) : allowed();
            case 2 -> denied("C-16");
            default -> allowed();
        };
    }
}
