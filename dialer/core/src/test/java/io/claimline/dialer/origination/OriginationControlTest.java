package io.claimline.dialer.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.id.LegId;
import io.claimline.dialer.origination.Turn.Bound;
import io.claimline.dialer.origination.Turn.Go;
import io.claimline.dialer.origination.Turn.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginationControlTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final OriginationLimits LIMITS =
            new OriginationLimits(1_000, 1_000, Duration.ofMillis(8), Duration.ofMillis(50), Duration.ofSeconds(2));

    private OriginationControl control = new OriginationControl(LIMITS);
    private int next;

    @Test
    void shouldSendTheNextWhenTheLastWasHeardOf() {
        assertThat(control.take(leg(1), at(0))).isEqualTo(new Go());
        assertThat(control.take(leg(2), at(0))).isEqualTo(new Wait(at(2_000), Bound.RESPONSE));
        control.heard(leg(1), at(3));
        assertThat(control.take(leg(2), at(3))).isEqualTo(new Go());
    }

    @Test
    void shouldSpaceOrdersAtTheRate() {
        send(0);
        send(2);
        assertThat(control.take(leg(9), at(4))).isEqualTo(new Wait(at(25), Bound.RATE));
        assertThat(control.take(leg(9), at(25))).isEqualTo(new Go());
    }

    @Test
    void shouldNeverSendMoreInASecondThanTheCap() {
        control = new OriginationControl(LIMITS.withCallsPerSecond(3));
        int sent = 0;
        for (int millis = 0; millis < 1_000; millis++) {
            if (control.take(leg(millis), at(millis)) instanceof Go) {
                control.heard(leg(millis), at(millis + 1));
                sent++;
            }
        }
        assertThat(sent).isEqualTo(3);
    }

    @Test
    void shouldUseNoMoreLinesThanThereAreAndNoneForHeadsets() {
        control = new OriginationControl(LIMITS.withLines(1));
        LegId party = send(0);
        assertThat(control.take(leg(77), at(100)))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.bound()).isEqualTo(Bound.LINES));
        assertThat(control.room(0, at(100))).isZero();
        assertThat(control.take(new LegId("cl-a-headset1"), at(100))).isEqualTo(new Go());
        control.heard(new LegId("cl-a-headset1"), at(101));
        control.ended(party);
        assertThat(control.take(leg(77), at(200))).isEqualTo(new Go());
    }

    @Test
    void shouldKeepTheLineOfALegTooYoungForTheList() {
        control = new OriginationControl(LIMITS.withLines(2));
        send(0);
        LegId young = send(100);
        control.live(Set.of(), at(50));
        assertThat(control.linesInUse()).isEqualTo(1);
        control.live(Set.of(), at(150));
        assertThat(control.linesInUse()).isZero();
        control.live(Set.of(young, new LegId("cl-a-headset1")), at(200));
        assertThat(control.linesInUse())
                .as("found alive, as after a restart of ours")
                .isEqualTo(1);
    }

    @Test
    void shouldSlowDownWithinAFewLateResponses() {
        double before = control.rate();
        for (int i = 0; i < 3; i++) {
            sendWithDelay(i * 100L, 40);
        }
        assertThat(control.rate()).isLessThan(before * 0.75);
    }

    /** With one order on its way nothing queues because of us: what is slow then is the machine, and crawling does not make it quick. */
    @Test
    void shouldNotCrawlWhereEvenSingleOrdersAreSlow() {
        control = new OriginationControl(LIMITS);
        for (int second = 0; second < 2; second++) {
            slowOrders(second, 2);
        }
        for (int second = 2; second < 12; second++) {
            slowOrders(second, 20);
        }
        assertThat(control.rate()).as("one at a time takes 20 ms").isBetween(25.0, 50.0);
    }

    private void slowOrders(int second, int delay) {
        for (int at = second * 1_000; at < (second + 1) * 1_000; at += delay) {
            LegId leg = leg(next++);
            if (control.take(leg, at(at)) instanceof Go) {
                control.heard(leg, at(at + delay));
                control.ended(leg);
            }
        }
    }

    @Test
    void shouldGrowOnlyWhenOrdersHadToWait() {
        double before = control.rate();
        for (int i = 0; i < 100; i++) {
            send(i * 200L);
        }
        assertThat(control.rate()).as("nobody waited").isEqualTo(before);
        int millis = 30_000;
        for (int i = 0; i < 2_000; i++, millis++) {
            if (control.take(leg(5_000 + i), at(millis)) instanceof Go) {
                control.heard(leg(5_000 + i), at(millis + 1));
            }
        }
        assertThat(control.rate()).as("somebody always waited").isGreaterThan(before * 1.2);
    }

    @Test
    void shouldGiveUpAnOrderWithoutResponseAndSlowDownForIt() {
        double before = control.rate();
        control.take(leg(1), at(0));
        assertThat(control.room(0, at(51))).as("past the budget").isZero();
        assertThat(control.expire(at(1_999))).isEmpty();
        assertThat(control.expire(at(2_000))).containsExactly(leg(1));
        assertThat(control.rate()).isEqualTo(before / 2);
        assertThat(control.linesInUse()).as("it may exist").isEqualTo(1);
        assertThat(control.take(leg(2), at(2_000))).isEqualTo(new Go());
    }

    @Test
    void shouldIgnoreWhatIsSaidTwiceLateOrOfOthers() {
        control.take(leg(1), at(0));
        control.expire(at(2_000));
        double rate = control.rate();
        control.heard(leg(1), at(2_001));
        control.heard(leg(1), at(2_002));
        control.heard(leg(44), at(2_003));
        assertThat(control.rate()).isEqualTo(rate);
        assertThat(control.unanswered()).isZero();
    }

    @Test
    void shouldNeitherHurryNorHangWhenTheClockIsSetBack() {
        send(0);
        control.take(leg(100), at(3_600_000));
        control.heard(leg(100), at(1_000));
        assertThat(control.rate()).isEqualTo(40);
        assertThat(control.take(leg(101), at(1_001))).isInstanceOf(Wait.class);
        assertThat(control.take(leg(101), at(1_030))).isEqualTo(new Go());
    }

    @Test
    void shouldStartAfreshWhenTheConnectionIsLost() {
        control.take(leg(1), at(0));
        control.lost();
        assertThat(control.unanswered()).isZero();
        assertThat(control.linesInUse()).isEqualTo(1);
        assertThat(control.take(leg(2), at(100))).isEqualTo(new Go());
    }

    @Test
    void shouldTellTheRoomLessWhatWaitsAlready() {
        assertThat(control.room(0, at(0))).isEqualTo(10);
        assertThat(control.room(4, at(0))).isEqualTo(6);
        assertThat(control.room(400, at(0))).isZero();
        control = new OriginationControl(LIMITS.withCallsPerSecond(5));
        assertThat(control.room(0, at(0))).isEqualTo(2);
    }

    @Test
    void shouldNameTheLimitThatIsOutOfRange() {
        assertThatThrownBy(() -> LIMITS.withCallsPerSecond(0))
                .hasMessageContaining("calls-per-second must be 1 to 1000");
        assertThatThrownBy(() -> LIMITS.withLines(10_001)).hasMessageContaining("lines must be 1 to 10000");
        assertThatThrownBy(() -> new OriginationLimits(
                        1, 1, Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofSeconds(2)))
                .hasMessageContaining("target");
        assertThatThrownBy(() ->
                        new OriginationLimits(1, 1, Duration.ofMillis(8), Duration.ofMillis(50), Duration.ofMillis(50)))
                .hasMessageContaining("give-up");
    }

    private LegId send(long millis) {
        return sendWithDelay(millis, 1);
    }

    private LegId sendWithDelay(long millis, long delay) {
        LegId leg = leg(1_000 + next++);
        assertThat(control.take(leg, at(millis))).isEqualTo(new Go());
        control.heard(leg, at(millis + delay));
        return leg;
    }

    private static LegId leg(int number) {
        return new LegId("cl-p-%08d".formatted(number));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
