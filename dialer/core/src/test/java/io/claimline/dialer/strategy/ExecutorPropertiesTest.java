package io.claimline.dialer.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.strategy.AccountFacts.Promise;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of whatever strategy and whatever happens to the account. The seed is printed; {@code -Dclaimline.seed} and {@code -Dclaimline.rounds} set it and their number. */
class ExecutorPropertiesTest {
    private static final int ROUNDS = Integer.getInteger("claimline.rounds", 1_500);
    private static final List<ZoneId> ZONES =
            List.of(Plans.NEW_YORK, Plans.LOS_ANGELES, ZoneId.of("America/Phoenix"), ZoneId.of("Pacific/Honolulu"));

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> seen = new HashMap<>();

    @AfterEach
    void sayWhatWasDrawn() {
        System.out.println("seed " + seed + ": " + seen);
    }

    @Test
    void shouldEndEveryAccountWhateverComesOfItsTries() {
        for (var round = 0; round < ROUNDS; round++) {
            var life = new Drawn();
            life.live();
            seen.merge(life.ended(), 1, Integer::sum);
        }
        assertThat(seen.keySet()).contains("OUTSIDE_AGENCY", "WRITE_OFF_APPROVAL", "LEGAL_REVIEW", "PAID", "held");
    }

    private Strategy drawn(int version) {
        return new Strategy(
                Plans.ID,
                version,
                "Drawn",
                one(ZONES),
                random.nextInt(40),
                random.nextInt(5),
                1 + random.nextInt(4),
                500,
                way("s", random.nextInt(5)),
                way("b", random.nextInt(3)),
                Strategy.usualStops());
    }

    private List<Step> way(String prefix, int contacts) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < contacts; i++) {
            var media = new ArrayList<>(List.of(Medium.values()));
            java.util.Collections.shuffle(media, random);
            steps.add(new Step.Contact(
                    new StepId(prefix + i),
                    new Delay(Delay.From.PREVIOUS, random.nextInt(2), random.nextInt(20)),
                    media.subList(0, 1 + random.nextInt(3)),
                    window(),
                    1 + random.nextInt(3),
                    Duration.ofMinutes(1 + random.nextInt(3_000)),
                    retries()));
        }
        var end = one(List.of(Terminal.OUTSIDE_AGENCY, Terminal.WRITE_OFF_APPROVAL, Terminal.LEGAL_REVIEW));
        steps.add(new Step.End(new StepId(prefix + "end"), Delay.afterPrevious(random.nextInt(60)), end));
        return steps;
    }

    private Window window() {
        var from = random.nextInt(1_200);
        var days = EnumSet.of(one(List.of(DayOfWeek.values())), one(List.of(DayOfWeek.values())));
        return new Window(days, from, from + 1 + random.nextInt(1_440 - from));
    }

    private Retries retries() {
        var rows = new EnumMap<TryResult, Retries.Then>(TryResult.class);
        for (var result : TryResult.values()) {
            rows.put(
                    result,
                    one(List.of(
                            new Retries.Then.Again(Duration.ofMinutes(1 + random.nextInt(2_000))),
                            new Retries.Then.NextMedium(),
                            new Retries.Then.Over())));
        }
        return new Retries(rows);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One account, to which things happen. */
    private final class Drawn {
        StrategyVersions versions = StrategyVersions.of(drawn(1));
        Instant now = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(random.nextInt(70_000_000));
        Progress progress = Progress.begun(Plans.ID, now);
        AccountFacts facts = new AccountFacts(
                10_000,
                LocalDate.ofInstant(now, Plans.NEW_YORK).minusDays(random.nextInt(400)),
                null,
                null,
                Set.of(),
                EnumSet.copyOf(List.of(one(List.of(Medium.values())), one(List.of(Medium.values())))),
                random.nextInt(4) == 0 ? ZONES : List.of(one(ZONES)),
                null);
        final Map<String, Integer> reached = new HashMap<>();
        final Map<StepId, Integer> versionOf = new HashMap<>();
        Verdict last = new Verdict.Held(StopCondition.DISPUTED);

        void live() {
            for (var turn = 0; turn < 2_000; turn++) {
                last = decide();
                switch (last) {
                    case Verdict.Reach reach -> reach(reach);
                    case Verdict.Awaits awaits -> came(awaits);
                    case Verdict.Wait wait -> {
                        assertThat(wait.until()).as("seed %s", seed).isAfter(now);
                        // Sometimes the planner is asked late.
                        now = wait.until().plusSeconds(random.nextBoolean() ? 0 : random.nextInt(200_000));
                        happen();
                    }
                    case Verdict.Held _ -> {
                        return;
                    }
                    case Verdict.Ended _ -> {
                        return;
                    }
                }
            }
            throw new AssertionError("seed " + seed + ": went on for ever, " + progress);
        }

        String ended() {
            return last instanceof Verdict.Ended ended ? ended.terminal().name() : "held";
        }

        /** A crash after any decision: what is decided again is the same, and changes nothing more. */
        private Verdict decide() {
            var decision = Executor.next(versions, progress, facts, now);
            assertThat(Executor.next(versions, progress, facts, now)).isEqualTo(decision);
            assertThat(Executor.next(versions, decision.progress(), facts, now))
                    .as("seed %s: on what was kept", seed)
                    .isEqualTo(decision);
            progress = decision.progress();
            var steps = progress.passed().stream().map(Progress.Passed::step).toList();
            assertThat(new HashSet<>(steps)).as("seed %s: each step once", seed).hasSameSizeAs(steps);
            return decision.verdict();
        }

        private void reach(Verdict.Reach reach) {
            assertThat(reached.merge(reach.step() + ":" + reach.number(), 1, Integer::sum))
                    .as("seed %s: each try once", seed)
                    .isOne();
            assertThat(versionOf.computeIfAbsent(reach.step(), _ -> reach.version()))
                    .as("seed %s: a step by one version", seed)
                    .isEqualTo(reach.version());
            assertThat(reach.window().open(now, facts.zones())).isTrue();
            assertThat(facts.reachable()).contains(reach.medium());
            progress = progress.ordered(reach, now);
            happen();
        }

        private void came(Verdict.Awaits awaits) {
            now = now.plusSeconds(random.nextInt(100_000));
            progress = progress.came(awaits.step(), awaits.number(), one(List.of(TryResult.values())), now);
        }

        private void happen() {
            switch (random.nextInt(25)) {
                case 0 -> facts = with(0, facts.lastPromise(), Set.of());
                case 1 -> facts = with(facts.cents(), promise(), Set.of());
                case 2 -> facts = with(facts.cents(), facts.lastPromise(), Set.of(StopCondition.DISPUTED));
                case 3 ->
                    versions =
                            new StrategyVersions(append(drawn(versions.newest().version() + 1)));
                default -> facts = facts.cents() == 0 ? with(10_000, facts.lastPromise(), Set.of()) : facts;
            }
        }

        private Promise promise() {
            var by = LocalDate.ofInstant(now, Plans.NEW_YORK).plusDays(random.nextInt(20));
            return new Promise("p" + by, by, random.nextInt(5) == 0);
        }

        private List<Strategy> append(Strategy next) {
            var all = new ArrayList<>(versions.all());
            all.add(next);
            return all;
        }

        private AccountFacts with(
                long cents, @org.jspecify.annotations.Nullable Promise promise, Set<StopCondition> marks) {
            return new AccountFacts(
                    cents, facts.responsibility(), null, promise, marks, facts.reachable(), facts.zones(), null);
        }
    }
}
