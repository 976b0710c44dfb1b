package io.claimline.dialer.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.CallKind;
import io.claimline.dialer.quality.Fault;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import io.claimline.dialer.quality.sampling.SamplingRule.More;
import io.claimline.dialer.quality.sampling.SamplingRule.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawTest {
    private static final Week WEEK = Week.of(LocalDate.parse("2026-11-25"));
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final AgentId AGENT = new AgentId("agent1");
    private static final AgentStanding STANDING = new AgentStanding(AGENT, "north", null, null);
    private static final DrawKey KEY = new DrawKey("ab".repeat(32));
    private static final Set<CallKind> ALL = Set.of(CallKind.values());
    private static final Already NOTHING = new Already(Map.of(), Set.of());

    private final long seed = Long.getLong("claimline.seed", System.nanoTime());

    private static SamplingRule rule(String id, int perWeek, When when) {
        return rule(
                id,
                new SamplingRule.Often(perWeek, when, null, null),
                new SamplingRule.Conditions(Duration.ZERO, false, Set.of()));
    }

    private static SamplingRule rule(String id, SamplingRule.Often often, SamplingRule.Conditions conditions) {
        return new SamplingRule(
                id,
                1,
                "Rule",
                true,
                "card",
                new SamplingRule.Scope(Set.of(), Set.of(), Set.of()),
                conditions,
                often,
                7,
                List.of(),
                new SamplingRule.Changed(new AgentId("super1"), Instant.EPOCH, MONDAY));
    }

    private static Candidate call(int number, LocalDate date) {
        return new Candidate(
                new CallId("call%08d".formatted(number)),
                new ScoredCall(
                        AGENT,
                        new CampaignId("payers"),
                        CallKind.PAYER,
                        date,
                        Instant.EPOCH,
                        Duration.ofMinutes(5),
                        List.of("DENIED"),
                        true));
    }

    private static List<Candidate> calls(int count, IntFunction<LocalDate> date) {
        return IntStream.range(0, count).mapToObj(i -> call(i, date.apply(i))).toList();
    }

    private static Already after(Already before, List<Candidate> drawn) {
        var own = new HashMap<>(before.own());
        drawn.forEach(one -> own.put(one.id(), one.call().date()));
        return new Already(own, before.others());
    }

    /** Each of 40 calls is drawn equally often by 2,000 rules: 4 of 40 each. 39 degrees of freedom, 99.9 % point 72.05; hashes are the same each time, so this cannot fail by chance. */
    @Test
    void shouldDrawEachCallOfTheWeekWithTheSameChance() {
        var calls = calls(40, i -> MONDAY.plusDays(i % 5));
        var times = new HashMap<CallId, Integer>();
        for (var r = 0; r < 2_000; r++) {
            var draw = new Draw(rule("rule-" + r, 4, When.WEEKLY), ALL, KEY);
            var drawn = draw.of(WEEK, STANDING, calls, NOTHING, WEEK.last());
            assertThat(drawn).hasSize(4);
            drawn.forEach(one -> times.merge(one.id(), 1, Integer::sum));
        }
        var expected = 2_000 * 4 / 40.0;
        var chi = calls.stream()
                .mapToDouble(one -> times.getOrDefault(one.id(), 0) - expected)
                .map(off -> off * off / expected)
                .sum();
        // Drawing without putting back makes it a little smaller; it must not be far smaller either (0.1 % point 17.3).
        assertThat(chi).isBetween(17.3, 72.05);
    }

    @Test
    void shouldDrawOtherCallsWithAnotherKeyAndAnotherRule() {
        var calls = calls(200, i -> MONDAY);
        var first = new Draw(rule("one", 5, When.WEEKLY), ALL, KEY).of(WEEK, STANDING, calls, NOTHING, WEEK.last());
        var key = new DrawKey("cd".repeat(32));
        assertThat(new Draw(rule("one", 5, When.WEEKLY), ALL, key).of(WEEK, STANDING, calls, NOTHING, WEEK.last()))
                .isNotEqualTo(first);
        assertThat(new Draw(rule("two", 5, When.WEEKLY), ALL, KEY).of(WEEK, STANDING, calls, NOTHING, WEEK.last()))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDrawTheSameInWhateverOrderAndHoweverOftenAndNeverTooMany(When when) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var quota = 1 + random.nextInt(8);
            var draw = new Draw(rule("r" + round, quota, when), ALL, KEY);
            var calls = new ArrayList<>(calls(random.nextInt(60), i -> MONDAY.plusDays(random.nextInt(9) - 1)));
            var once = draw.of(WEEK, STANDING, calls, NOTHING, WEEK.last());
            Collections.shuffle(calls, random);
            var dailyRounds = NOTHING;
            var byDay = new ArrayList<Candidate>();
            for (var date : WEEK.dates()) {
                // A gateway that looks again after each date, and twice.
                for (var again = 0; again < 2; again++) {
                    var more = draw.of(WEEK, STANDING, calls, dailyRounds, date);
                    dailyRounds = after(dailyRounds, more);
                    byDay.addAll(more);
                }
            }
            assertThat(byDay).as("seed %s, round %s", seed, round).containsExactlyInAnyOrderElementsOf(once);
            assertThat(byDay.size()).as("seed %s, round %s", seed, round).isLessThanOrEqualTo(quota);
            assertThat(byDay).allMatch(one -> WEEK.holds(one.call().date()));
            var inWeek =
                    calls.stream().filter(one -> WEEK.holds(one.call().date())).count();
            if (when == When.WEEKLY) {
                assertThat(byDay.size()).isEqualTo((int) Math.min(quota, inWeek));
            }
        }
    }

    @Test
    void shouldNotPassTheQuotaWhenCallsOfADateComeLate() {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var quota = 1 + random.nextInt(5);
            var draw = new Draw(rule("r" + round, quota, When.DAILY), ALL, KEY);
            var all = calls(30, i -> MONDAY.plusDays(random.nextInt(5)));
            var already = NOTHING;
            for (var known = 0; known <= 30; known += 3) {
                already = after(already, draw.of(WEEK, STANDING, all.subList(0, known), already, WEEK.last()));
            }
            assertThat(already.own().size())
                    .as("seed %s, round %s", seed, round)
                    .isLessThanOrEqualTo(quota);
        }
    }

    @Test
    void shouldSpreadTheNumberOverTheDaysAndMakeUpForDaysOff() {
        var draw = new Draw(rule("spread", 5, When.DAILY), ALL, KEY);
        var worked = List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3), MONDAY.plusDays(4));
        var calls = calls(80, i -> worked.get(i % 4));
        var through = Stream.of(0, 1, 2, 3, 4, 6)
                .map(days -> draw.of(WEEK, STANDING, calls, NOTHING, MONDAY.plusDays(days))
                        .size())
                .toList();
        assertThat(through).containsExactly(1, 2, 2, 4, 5, 5);
    }

    @Test
    void shouldDrawNoCallTwiceAndNoneThatSomebodyScored() {
        var draw = new Draw(rule("one", 3, When.WEEKLY), ALL, KEY);
        var calls = calls(4, i -> MONDAY);
        var others =
                new Already(Map.of(), Set.of(calls.get(0).id(), calls.get(1).id()));
        assertThat(draw.of(WEEK, STANDING, calls, others, WEEK.last()))
                .containsExactlyInAnyOrder(calls.get(2), calls.get(3));
    }

    @Test
    void shouldTakeOnlyWhatTheRuleTakes() {
        var conditions = new SamplingRule.Conditions(Duration.ofMinutes(2), true, Set.of("DENIED"));
        var often = new SamplingRule.Often(50, When.WEEKLY, null, null);
        var draw = new Draw(rule("one", often, conditions), Set.of(CallKind.PAYER), KEY);
        var good = call(1, MONDAY);
        var calls = List.of(
                good,
                with(2, Duration.ofSeconds(119), List.of("DENIED"), true, CallKind.PAYER),
                with(3, Duration.ofMinutes(2), List.of("PAID"), true, CallKind.PAYER),
                with(4, Duration.ofMinutes(2), List.of("DENIED"), false, CallKind.PAYER),
                with(5, Duration.ofMinutes(2), List.of("DENIED"), true, CallKind.PATIENT));
        assertThat(draw.of(WEEK, STANDING, calls, NOTHING, WEEK.last())).containsExactly(good);
    }

    private static Candidate with(int number, Duration talk, List<String> outcomes, boolean recorded, CallKind kind) {
        var of = call(number, MONDAY);
        return new Candidate(
                of.id(),
                new ScoredCall(AGENT, of.call().campaign(), kind, MONDAY, Instant.EPOCH, talk, outcomes, recorded));
    }

    @Test
    void shouldWantMoreOfNewAgentsAndAfterTrouble() {
        var often = new SamplingRule.Often(2, When.WEEKLY, new More(30, 4), new More(14, 6));
        var any = new SamplingRule.Conditions(Duration.ZERO, false, Set.of());
        var draw = new Draw(rule("one", often, any), ALL, KEY);
        assertThat(draw.quota(WEEK, STANDING)).isEqualTo(2);
        assertThat(draw.quota(WEEK, standing(MONDAY.minusDays(30), null))).isEqualTo(4);
        assertThat(draw.quota(WEEK, standing(MONDAY.minusDays(31), null))).isEqualTo(2);
        assertThat(draw.quota(WEEK, standing(MONDAY.minusDays(3), MONDAY.minusDays(14))))
                .isEqualTo(6);
        assertThat(draw.quota(WEEK, standing(null, MONDAY.minusDays(15)))).isEqualTo(2);
    }

    private static AgentStanding standing(@Nullable LocalDate first, @Nullable LocalDate trouble) {
        return new AgentStanding(AGENT, "", first, trouble);
    }

    @Test
    void shouldGiveCallsEvenlyAndNeverToTheAgent() {
        var evaluators = List.of(new AgentId("super1"), new AgentId("super2"), new AgentId("super3"), AGENT);
        var allotment = new Allotment(KEY, Map.of(new AgentId("super1"), 2));
        var given = new HashMap<AgentId, Integer>();
        for (var i = 0; i < 31; i++) {
            given.merge(allotment.give(call(i, MONDAY).id(), AGENT, evaluators).orElseThrow(), 1, Integer::sum);
        }
        assertThat(given).doesNotContainKey(AGENT).containsEntry(new AgentId("super1"), 9);
        assertThat(given.values().stream().mapToInt(n -> n).sum()).isEqualTo(31);
        assertThat(given.get(new AgentId("super2"))).isEqualTo(given.get(new AgentId("super3")));
        assertThat(allotment.give(new CallId("call99999999"), AGENT, List.of(AGENT)))
                .isEmpty();
    }

    @Test
    void shouldFindEveryFaultOfARule() {
        var often = new SamplingRule.Often(0, When.DAILY, new More(0, 51), new More(366, 0));
        var bad = rule("one", often, new SamplingRule.Conditions(Duration.ofSeconds(-1), false, Set.of()));
        assertThat(RuleCheck.faults(bad))
                .extracting(Fault::field)
                .containsExactly(
                        "perWeek",
                        "newAgents.days",
                        "newAgents.perWeek",
                        "afterTrouble.days",
                        "afterTrouble.perWeek",
                        "afterTrouble.perWeek",
                        "leastTalkSeconds");
        assertThat(RuleCheck.faults(rule("one", 3, When.DAILY))).isEmpty();
    }
}
