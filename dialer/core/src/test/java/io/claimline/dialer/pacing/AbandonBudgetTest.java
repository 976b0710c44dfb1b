package io.claimline.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AbandonBudgetTest {
    private static final double CAP = 0.03;
    private static final long TODAY = 20_000;

    private static AbandonBudget after(double answers, double missed) {
        return new AbandonBudget(CAP, List.of(new DayCount(TODAY, answers, missed)));
    }

    @Test
    void shouldAllowAboutTheCapToBeginWith() {
        assertThat(new AbandonBudget(CAP, List.of()).allowed(TODAY)).isBetween(CAP, 1.6 * CAP);
    }

    @Test
    void shouldAllowLessTheMoreWasMissed() {
        var before = Double.POSITIVE_INFINITY;
        for (var missed = 0; missed < 120; missed++) {
            var allowed = after(2000, missed).allowed(TODAY);
            assertThat(allowed).isLessThanOrEqualTo(before).isPositive();
            before = allowed;
        }
        assertThat(after(2000, 0).allowed(TODAY)).isEqualTo(2 * CAP);
        assertThat(after(2000, 54).allowed(TODAY)).isCloseTo(CAP, within(0.006));
        assertThat(after(2000, 75).allowed(TODAY)).isLessThan(0.1 * CAP);
    }

    @Test
    void shouldForgiveAFewMissedCallsWhileTheDayIsYoung() {
        assertThat(after(20, 2).allowed(TODAY)).isGreaterThan(CAP);
        assertThat(after(1000, 32).allowed(TODAY)).isLessThan(0.4 * CAP);
    }

    @Test
    void shouldKeepAReserveBelowTheCapOnAFullDay() {
        assertThat(after(1000, 30).allowed(TODAY)).isLessThan(0.75 * CAP);
        assertThat(after(1000, 25).allowed(TODAY)).isCloseTo(CAP, within(0.003));
    }

    @Test
    void shouldHoldOnlyTheThirtyDaysWhereDaysAreSmall() {
        var quiet = LongStream.range(TODAY - 10, TODAY)
                .mapToObj(day -> new DayCount(day, 300, 8))
                .toList();
        var now = new ArrayList<>(quiet);
        now.add(new DayCount(TODAY, 200, 9));
        assertThat(new AbandonBudget(CAP, now).allowed(TODAY)).isGreaterThan(0.6 * CAP);
        var busy = quiet.stream()
                .map(day -> new DayCount(day.day(), 1300, 36))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        busy.add(new DayCount(TODAY, 800, 29));
        assertThat(new AbandonBudget(CAP, busy).allowed(TODAY)).isLessThan(0.4 * CAP);
    }

    @Test
    void shouldScaleWithTheCap() {
        var strict = new AbandonBudget(0.01, List.of(new DayCount(TODAY, 1000, 10)));
        assertThat(strict.allowed(TODAY)).isLessThan(0.01);
        assertThat(after(1000, 10).capped(0.01).allowed(TODAY)).isEqualTo(strict.allowed(TODAY));
    }

    @Test
    void shouldHoldTheWindowAgainstAGoodDay() {
        var bad = LongStream.range(TODAY - 20, TODAY)
                .mapToObj(day -> new DayCount(day, 1000, 32))
                .toList();
        assertThat(new AbandonBudget(CAP, bad).allowed(TODAY)).isLessThan(0.2 * CAP);
    }

    @Test
    void shouldForgetWhatIsOlderThanThirtyDays() {
        var budget =
                new AbandonBudget(CAP, List.of(new DayCount(TODAY - 30, 5000, 300), new DayCount(TODAY - 29, 10, 0)));
        assertThat(budget.allowed(TODAY)).isGreaterThanOrEqualTo(CAP);
        assertThat(budget.window()).isEqualTo(new DayCount(TODAY, 10, 0));
        var inside = new AbandonBudget(CAP, List.of(new DayCount(TODAY - 29, 5000, 300)));
        assertThat(inside.allowed(TODAY)).isLessThan(0.01 * CAP);
    }

    @Test
    void shouldBeginEachDayAnewAndCountEveryAnswer() {
        var budget = new AbandonBudget(CAP, List.of());
        budget.count(TODAY, 1, 1);
        budget.count(TODAY, 1, 0);
        assertThat(budget.today()).isEqualTo(new DayCount(TODAY, 2, 1));
        budget.count(TODAY + 1, 0.25, 0.25);
        assertThat(budget.today()).isEqualTo(new DayCount(TODAY + 1, 0.25, 0.25));
        assertThat(budget.window()).isEqualTo(new DayCount(TODAY + 1, 2.25, 1.25));
    }

    @Test
    void shouldForgiveNothingWhenTheClockIsSetBack() {
        var budget = new AbandonBudget(CAP, List.of());
        for (var i = 0; i < 20; i++) {
            budget.count(TODAY, 1, 1);
        }
        var before = budget.allowed(TODAY);
        assertThat(budget.allowed(TODAY - 1)).isEqualTo(before);
        budget.count(TODAY - 1, 1, 1);
        assertThat(budget.today()).isEqualTo(new DayCount(TODAY, 21, 21));
        assertThat(budget.allowed(TODAY - 1)).isLessThan(before);
    }
}
