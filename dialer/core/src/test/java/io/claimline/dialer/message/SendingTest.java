package io.claimline.dialer.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.message.Bundling.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often, how fast and together with what. */
class SendingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "1, 1000, 2000",
        "2, 2000, 4000",
        "3, 4000, 8000",
        "9, 256000, 512000",
        "10, 300000, 600000",
        "400, 300000, 600000"
    })
    void shouldWaitTwiceAsLongEachTimeUpToTheLongest(int failures, long least, long most) {
        var chance = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            assertThat(backoff.after(failures, chance).toMillis()).isBetween(least, most);
        }
    }

    @Test
    void shouldScatterWaitsAndRepeatThemFromTheSameSeed() {
        var one = new SplittableRandom(3);
        var same = new SplittableRandom(3);
        assertThat(backoff.after(5, one)).isEqualTo(backoff.after(5, same)).isNotEqualTo(backoff.after(5, one));
    }

    @Test
    void shouldRefuseWaitsThatAreNone() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessageStartingWith("first");
        assertThatThrownBy(() -> new Backoff(Duration.ofHours(1), Duration.ofMinutes(1)))
                .hasMessageStartingWith("longest");
    }

    @Test
    void shouldNeverSendMoreThanTheRate() {
        var rate = new SendRate(10, NOON);
        int sent = 0;
        for (int ms = 0; ms <= 5_000; ms += 7) {
            int room = rate.room(NOON.plusMillis(ms));
            rate.used(room);
            sent += room;
        }
        assertThat(sent).isBetween(58, 60);
        assertThat(rate.room(NOON)).isZero();
    }

    @Test
    void shouldKeepASecondsWorthAndLetASlowRateSendOneAtATime() {
        var rate = new SendRate(0.5, NOON);
        assertThat(rate.room(NOON)).isEqualTo(1);
        rate.used(1);
        assertThat(rate.room(NOON.plusMillis(1_999))).isZero();
        assertThat(rate.room(NOON.plusSeconds(2))).isEqualTo(1);
        assertThat(rate.room(NOON.plusSeconds(900))).isEqualTo(1);
    }

    @Test
    void shouldBundleOneClientsRemindersAndOtherClientsOnlyWhenAgreed() {
        var first = new Waiting("a", "p1 text", "acme");
        var same = new Waiting("b", "p1 text", "acme");
        var other = new Waiting("c", "p1 text", "borealis");
        var stranger = new Waiting("d", "p2 text", "acme");
        var all = List.of(first, same, other, stranger);
        assertThat(Bundling.with(first, all, false)).containsExactly(same);
        assertThat(Bundling.with(first, all, true)).containsExactly(same, other);
    }

    @Test
    void shouldReplyWithinFiveMinutesOnly() {
        assertThat(Reply.inTime(NOON, NOON.plusSeconds(300))).isTrue();
        assertThat(Reply.inTime(NOON, NOON.plusMillis(300_001))).isFalse();
    }
}
