package io.claimline.dialer.quality.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Cards;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.evaluation.Asker;
import io.claimline.dialer.quality.evaluation.Decision;
import io.claimline.dialer.quality.evaluation.Dispute;
import io.claimline.dialer.quality.evaluation.Evaluating;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.Findings;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import io.claimline.dialer.quality.evaluation.Stepped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrendsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static Evaluation made(Stepped step) {
        return ((Stepped.Made) step).evaluation();
    }

    private static Evaluating as(String who, Asker.Role role) {
        var terms = new Evaluating.Terms(Duration.ofHours(2), Duration.ofDays(5));
        return new Evaluating(Cards.SMALL, new Asker(new AgentId(who), role, true), NOW, terms);
    }

    /** By chance a draft, released, disputed, or decided with or without a change. */
    private Evaluation drawn(int number) {
        var agent = "agent" + (1 + random.nextInt(4));
        var call = new ScoredCall(
                new AgentId(agent),
                new CampaignId("c" + random.nextInt(2)),
                CallKind.PAYER,
                DAY.plusDays(random.nextInt(60)),
                NOW,
                Duration.ofMinutes(4),
                List.of(),
                true);
        var evaluator = "super" + random.nextInt(3);
        var scoring = as(evaluator, Asker.Role.EVALUATOR);
        var version = new Evaluation.CardVersion("card", 1);
        var draft = made(scoring.begin(new CallId("call%08d".formatted(number)), call, version, null, null));
        if (random.nextInt(10) == 0) {
            return draft;
        }
        var findings = new Findings(Cards.answers(Cards.SMALL, random), "");
        var released = made(scoring.release(made(scoring.keep(draft, findings)), true));
        if (random.nextInt(3) > 0) {
            return released;
        }
        var dispute = List.of(new Dispute.Disputed("identity", "Asked"));
        var disputed = made(as(agent, Asker.Role.AGENT).dispute(released, dispute, ""));
        var asked = findings.answers().getFirst().mark() instanceof Mark.Points(int points) && points == 1;
        var decided =
                new Decision.Decided("identity", random.nextBoolean() ? null : new Mark.Points(asked ? 0 : 1), "");
        return random.nextInt(3) == 0
                ? disputed
                : made(as("admin", Asker.Role.ADMINISTRATOR).decide(disputed, List.of(decided), "So"));
    }

    private List<Evaluation> many() {
        var all = new ArrayList<Evaluation>();
        for (var i = 0; i < 400; i++) {
            all.add(drawn(i));
        }
        return all;
    }

    private static Trends trends(TrendGroup by, TrendPeriod per) {
        return new Trends(by, per, agent -> agent.value().equals("agent1") ? "" : "north", (_, _) -> Cards.SMALL);
    }

    private static void same(Tally tally, List<Evaluation> of) {
        var shares = of.stream()
                .mapToInt(one -> one.score().orElseThrow().total().orElseThrow().value())
                .toArray();
        assertThat(tally.count()).isEqualTo(shares.length);
        var exact = Arrays.stream(shares).average().orElseThrow();
        assertThat(tally.mean().orElseThrow().value()).isEqualTo((int) Math.floor(exact + 0.5));
        assertThat(tally.critical().count())
                .isEqualTo(count(of, one -> one.score().orElseThrow().critical()));
        assertThat(tally.passed().count())
                .isEqualTo(count(of, one -> one.score().orElseThrow().passed()));
        assertThat(tally.disputed().count())
                .isEqualTo(count(of, one -> one.dispute().isPresent()));
        assertThat(tally.changed().of())
                .isEqualTo(count(of, one -> one.decision().isPresent()));
        assertThat(tally.changed().count()).isEqualTo(count(of, Evaluation::changedByDispute));
    }

    private static long count(List<Evaluation> of, Predicate<Evaluation> what) {
        return of.stream().filter(what).count();
    }

    @ParameterizedTest
    @EnumSource
    void shouldEqualTheEvaluationsTheyAreMadeOf(TrendPeriod per) {
        var all = many();
        var counting = all.stream().filter(one -> one.score().isPresent()).toList();
        var rows = trends(TrendGroup.AGENT, per).rows(all);
        assertThat(rows).as("seed %s", seed).hasSize(4);
        rows.forEach((agent, row) -> {
            var theirs = counting.stream()
                    .filter(one -> one.call().agent().value().equals(agent))
                    .toList();
            same(row.total(), theirs);
            row.periods()
                    .forEach((period, tally) -> same(
                            tally,
                            theirs.stream()
                                    .filter(one -> per.of(one.call().date()).equals(period))
                                    .toList()));
        });
        same(trends(TrendGroup.ALL, per).totals(all).total(), counting);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECTION", "ITEM"})
    void shouldCountEachEvaluationInOneGroupOnly(TrendGroup by) {
        var all = many();
        var sum = trends(by, TrendPeriod.WEEK).rows(all).values().stream()
                .mapToLong(row -> row.total().count())
                .sum();
        assertThat(sum).isEqualTo(count(all, one -> one.score().isPresent()));
    }

    @Test
    void shouldCountPartsWhereTheyAppliedAndKeepTheirNames() {
        var all = many();
        var items = trends(TrendGroup.ITEM, TrendPeriod.MONTH).rows(all);
        var applied = count(
                all,
                one -> one.score().stream()
                        .flatMap(score -> score.items().stream())
                        .anyMatch(item -> item.key().equals("next-step")));
        assertThat(row(items, "next-step").total().count()).isEqualTo(applied);
        assertThat(row(items, "next-step").total().disputed().count()).isZero();
        assertThat(row(items, "identity").label()).isEqualTo("Was identity done?");
        assertThat(row(items, "identity").total().disputed().count())
                .isEqualTo(count(all, one -> one.dispute().isPresent()));
        assertThat(row(items, "identity").total().critical().count())
                .isEqualTo(count(
                        all,
                        one -> one.score().filter(score -> score.critical()).isPresent()));
        var sections = trends(TrendGroup.SECTION, TrendPeriod.MONTH).rows(all);
        assertThat(row(sections, "talk").total().critical().count()).isZero();
        assertThat(row(sections, "opening").label()).isEqualTo("Section opening");
    }

    private static Trends.Row row(Map<String, Trends.Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key));
    }

    /** Wilson by the formula of the paper, checked against R's prop.test(correct = FALSE). */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 2775", "8, 10, 4902, 9433", "10, 10, 7225, 10000", "1, 1, 2065, 10000", "50, 100, 4038, 5962"
    })
    void shouldGiveTheIntervalOfARate(long count, long of, int low, int high) {
        assertThat(new Rate(count, of).interval())
                .isEqualTo(Optional.of(new Interval(new BasisPoints(low), new BasisPoints(high))));
    }

    @Test
    void shouldGiveNoRateOfNothing() {
        assertThat(new Rate(0, 0).share()).isEmpty();
        assertThat(new Rate(0, 0).interval()).isEmpty();
    }

    /** 97.5 % points of Student's distribution: tables end at 30, 40 is 2.0211, 60 is 2.0003, 120 is 1.9799. */
    @Test
    void shouldKnowStudentsPointsBeyondTheTable() {
        Map.of(1L, 12.7062, 30L, 2.0423, 40L, 2.0211, 60L, 2.0003, 120L, 1.9799)
                .forEach((freedom, point) -> assertThat(Interval.student(freedom))
                        .isEqualTo(point, org.assertj.core.api.Assertions.within(0.0001)));
    }

    /** 80, 90 and 100 %: mean 90, s 10, t(2) 4.3027, so 90 ± 24.84, cut at 100. */
    @Test
    void shouldGiveTheIntervalOfAMeanAndNoneOfOne() {
        var tally = new Tally();
        for (var share : List.of(8_000, 9_000, 10_000)) {
            assertThat(tally.meanInterval().isPresent()).isEqualTo(tally.count() > 1);
            tally.add(new Counted(new BasisPoints(share), false, true, false, false, false));
        }
        assertThat(tally.meanInterval())
                .isEqualTo(Optional.of(new Interval(new BasisPoints(6_516), new BasisPoints(10_000))));
    }
}
