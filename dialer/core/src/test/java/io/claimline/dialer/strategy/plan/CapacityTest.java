package io.claimline.dialer.strategy.plan;

import static io.claimline.dialer.strategy.plan.Days.MORNING;
import static io.claimline.dialer.strategy.plan.Days.account;
import static io.claimline.dialer.strategy.plan.Days.allowed;
import static io.claimline.dialer.strategy.plan.Days.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.E164;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rate promises, over a day that is planned again every minute. */
class CapacityTest {
    private static final Look WILLING = (account, technology, when) -> allowed();

    private final Map<String, Instant> dues = new HashMap<>();

    private static List<Account> accounts(int count) {
        return IntStream.range(0, count).mapToObj(Days::account).toList();
    }

    /** Every minute what is due within a quarter of an hour is ordered, and not again. */
    private void workDay(ReminderPlan plan, List<Account> accounts, Instant from, Instant until) {
        for (var now = from; now.isBefore(until); now = now.plus(Duration.ofMinutes(1))) {
            order(plan, accounts, now);
        }
    }

    private void order(ReminderPlan plan, List<Account> accounts, Instant now) {
        var left = accounts.stream().filter(one -> !dues.containsKey(one.key())).toList();
        var soon = now.plus(Duration.ofMinutes(15));
        for (var row : Planner.plan(plan, Days.STRATEGY, left, WILLING, booked(accounts), now)
                .rows()) {
            if (row.fate() instanceof Fate.Reached reached && reached.at().isBefore(soon)) {
                dues.put(row.account().key(), reached.at());
            }
        }
    }

    private Booked booked(List<Account> accounts) {
        var numbers = new HashMap<E164, String>();
        accounts.stream()
                .filter(one -> dues.containsKey(one.key()))
                .forEach(one -> numbers.put(one.number().orElseThrow(), one.key()));
        return new Booked(List.copyOf(dues.values()), dues.size(), numbers);
    }

    private int most(Duration span) {
        var sorted = dues.values().stream().sorted().toList();
        var most = 0;
        var first = 0;
        for (var last = 0; last < sorted.size(); last++) {
            while (!sorted.get(first).plus(span).isAfter(sorted.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 1, 3, 7.3})
    void shouldOrderNoMoreThanTheRateInAnySecondOrMinuteHoweverOftenItIsPlanned(double rate) {
        workDay(Days.plan(rate, 1_000_000), accounts(2_000), at("2026-03-02T08:50:30"), at("2026-03-02T09:20"));
        assertThat(most(Duration.ofSeconds(1))).isEqualTo((int) Math.ceil(rate));
        assertThat(most(Duration.ofMinutes(1))).isLessThanOrEqualTo((int) Math.ceil(rate * 60));
        assertThat(dues.size()).isCloseTo((int) Math.min(2_000, rate * 60 * 34.5), Offset.offset(3));
    }

    @Test
    void shouldNotFillUpInTheMiddleOfASecondWhatPassed() {
        var plan = Days.plan(4, 1_000_000);
        order(plan, accounts(400), at("2026-03-02T10:00:30"));
        assertThat(most(Duration.ofSeconds(1))).isEqualTo(4);
        assertThat(dues.values()).allMatch(due -> !due.isBefore(at("2026-03-02T10:00:30")));
    }

    @Test
    void shouldHoldTheCapOfTheDayOverAllItsRounds() {
        workDay(Days.plan(2, 300), accounts(1_000), at("2026-03-02T09:00"), at("2026-03-02T09:30"));
        assertThat(dues).hasSize(300);
    }

    @Test
    void shouldCallOneOfTwoAccountsAtANumberOverAllRounds() {
        var one = account(1);
        var other = new Account(
                account(2).key(),
                one.phone(),
                one.contact(),
                one.party(),
                one.balances(),
                one.facts(),
                one.dates(),
                "",
                Account.Told.NOTHING,
                one.progress());
        workDay(Days.plan(2, 300), List.of(one, other), at("2026-03-02T09:00"), at("2026-03-02T09:10"));
        assertThat(dues).hasSize(1);
    }

    @Test
    void shouldCallAnAccountAgainAtTheNumberThatWasCalledAboutIt() {
        var one = account(1);
        var booked = new Booked(List.of(), 1, Map.of(one.number().orElseThrow(), one.key()));
        var plan = Planner.plan(Days.plan(1, 10), Days.STRATEGY, List.of(one), WILLING, booked, MORNING);
        assertThat(plan.rows().getFirst().fate()).isInstanceOf(Fate.Reached.class);
    }

    @Test
    void shouldGiveOutEachInstantOnceInWhateverOrderTheyAreAskedFor() {
        var draw = new Random(7);
        var from = at("2026-03-02T00:00");
        var capacity = new Capacity(
                from, at("2026-03-03T00:00"), Days.plan(1.3, 1_000_000).rate());
        var given = new TreeMap<Instant, Integer>();
        var dayFull = new ArrayList<Instant>();
        for (var i = 0; i < 30_000; i++) {
            var earliest = from.plusSeconds(draw.nextInt(20_000) + 40_000);
            capacity.next(earliest)
                    .ifPresentOrElse(
                            at -> {
                                assertThat(at).isAfterOrEqualTo(earliest);
                                capacity.take(at);
                                given.merge(at, 1, Integer::sum);
                            },
                            () -> dayFull.add(earliest));
        }
        assertThat(given.values()).containsOnly(1);
        assertThat(given).hasSize(30_000 - dayFull.size());
        assertThat(dayFull).isEmpty();
    }
}
