package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.asterisk.OriginateGuard.Verdict;
import io.claimline.dialer.id.LegId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OriginateGuardTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final GuardLimits LIMITS = new GuardLimits(3, Duration.ofMillis(250), 4, Duration.ofSeconds(5));

    private final OriginateGuard guard = new OriginateGuard(LIMITS);

    @Test
    void shouldSendUntilTooManyAreOnTheirWay() {
        assertThat(offer(1, 0)).isEqualTo(Verdict.SEND);
        assertThat(offer(2, 0)).isEqualTo(Verdict.SEND);
        assertThat(offer(3, 0)).isEqualTo(Verdict.SEND);
        assertThat(offer(4, 0)).isEqualTo(Verdict.QUEUED);
        assertThat(guard.unanswered()).isEqualTo(3);
        assertThat(guard.queued()).isEqualTo(1);
    }

    @Test
    void shouldReleaseInOrderAsSignsCome() {
        IntStream.rangeClosed(1, 6).forEach(i -> offer(i, 0));
        assertThat(guard.seen(leg(2), at(10))).containsExactly(leg(4));
        assertThat(guard.seen(leg(1), at(11))).containsExactly(leg(5));
        assertThat(guard.seen(leg(1), at(12))).as("said twice").isEmpty();
        assertThat(guard.seen(leg(77), at(12))).as("not ours").isEmpty();
    }

    @Test
    void shouldNotOvertakeThoseThatWait() {
        IntStream.rangeClosed(1, 4).forEach(i -> offer(i, 0));
        guard.seen(leg(1), at(5));
        offer(5, 6);
        guard.seen(leg(2), at(7));
        assertThat(guard.seen(leg(3), at(8))).isEmpty();
        assertThat(guard.unanswered()).isEqualTo(2);
    }

    @Test
    void shouldRefuseWhenTheQueueIsFull() {
        IntStream.rangeClosed(1, 7).forEach(i -> offer(i, 0));
        assertThat(offer(8, 0)).isEqualTo(Verdict.REFUSED);
        assertThat(guard.queued()).isEqualTo(4);
    }

    @Test
    void shouldHoldBackWhileTheOldestGetsNoSign() {
        offer(1, 0);
        assertThat(offer(2, 251)).isEqualTo(Verdict.QUEUED);
        assertThat(guard.delay(at(300))).isEqualTo(Duration.ofMillis(300));
        assertThat(guard.tick(at(300))).isEmpty();
    }

    @Test
    void shouldProbeOneByOneWhileTheSwitchIsSlowAndOpenWhenItRecovers() {
        offer(1, 0);
        offer(2, 1_100);
        offer(3, 1_100);
        assertThat(guard.seen(leg(1), at(1_200)))
                .as("nothing on its way: one may try")
                .containsExactly(leg(2));
        assertThat(guard.delay(at(1_200))).isEqualTo(Duration.ofMillis(300));
        assertThat(guard.seen(leg(2), at(1_210))).containsExactly(leg(3));
        assertThat(offer(4, 1_215)).as("227 ms smoothed: open again").isEqualTo(Verdict.SEND);
    }

    @Test
    void shouldGiveUpWhatNeverGetsASign() {
        IntStream.rangeClosed(1, 4).forEach(i -> offer(i, 0));
        assertThat(guard.tick(at(5_000))).isEmpty();
        assertThat(guard.tick(at(5_001))).containsExactly(leg(4));
        assertThat(guard.unanswered()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackWhatWaitedTooLong() {
        IntStream.rangeClosed(1, 4).forEach(i -> offer(i, 0));
        offer(5, 1);
        assertThat(guard.overdue(at(5_000))).isEmpty();
        assertThat(guard.overdue(at(5_001))).containsExactly(leg(4));
        assertThat(guard.queued()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackOnlyWhatWaits() {
        IntStream.rangeClosed(1, 5).forEach(i -> offer(i, 0));
        assertThat(guard.withdraw(leg(4))).isTrue();
        assertThat(guard.withdraw(leg(1))).isFalse();
        assertThat(guard.seen(leg(1), at(1))).containsExactly(leg(5));
    }

    @Test
    void shouldStartAfreshWhenTheConnectionIsLost() {
        IntStream.rangeClosed(1, 5).forEach(i -> offer(i, 0));
        assertThat(guard.reset()).containsExactly(leg(4), leg(5));
        assertThat(offer(6, 10_000)).isEqualTo(Verdict.SEND);
        assertThat(guard.delay(at(10_000))).isEqualTo(Duration.ZERO);
    }

    @Test
    void shouldKeepAModelSwitchNearItsKneeWhateverIsOffered() {
        // The model serves one set-up per 6 ms, which is 167 a second, in order; 400 a second are offered for 20 s.
        OriginateGuard real = new OriginateGuard(GuardLimits.DEFAULT);
        PriorityQueue<Long> done = new PriorityQueue<>();
        List<LegId> inSwitch = new ArrayList<>();
        long free = 0;
        long worst = 0;
        int served = 0;
        int next = 0;
        for (long now = 0; now < 20_000_000; now += 500) {
            List<LegId> sent = new ArrayList<>();
            if (now % 2_500 == 0 && real.offer(leg(++next), micros(now)) == Verdict.SEND) {
                sent.add(leg(next));
            }
            while (!done.isEmpty() && done.peek() <= now) {
                done.remove();
                served++;
                sent.addAll(real.seen(inSwitch.removeFirst(), micros(now)));
            }
            for (LegId leg : sent) {
                free = Math.max(free, now) + 6_000;
                worst = Math.max(worst, free - now);
                done.add(free);
                inSwitch.add(leg);
            }
        }
        assertThat(worst).as("longest set-up, in µs").isLessThan(300_000);
        assertThat(served).as("as many as the switch can").isGreaterThan(3_200);
        assertThat(real.queued()).as("still full").isGreaterThan(490);
    }

    private Verdict offer(int number, long millis) {
        return guard.offer(leg(number), at(millis));
    }

    private static LegId leg(int number) {
        return new LegId("cl-p-%08d".formatted(number));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private static Instant micros(long micros) {
        return START.plusNanos(micros * 1_000);
    }
}
