package io.claimline.dialer.origination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RoomNewsTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final RoomNews news = new RoomNews();

    @Test
    void shouldTellTheFirstThenOnlyWhatMatters() {
        assertThat(news.news(40, at(0))).isEqualTo(OptionalInt.of(40));
        assertThat(news.news(40, at(500))).isEmpty();
        assertThat(news.news(35, at(500))).as("an eighth less").isEmpty();
        assertThat(news.news(30, at(500))).as("a quarter less").isEqualTo(OptionalInt.of(30));
        assertThat(news.news(0, at(700))).isEqualTo(OptionalInt.of(0));
        assertThat(news.news(1, at(900))).as("there is room again").isEqualTo(OptionalInt.of(1));
        assertThat(news.news(2, at(1_100))).as("one more").isEmpty();
    }

    @Test
    void shouldTellAtMostTenTimesASecond() {
        int told = 0;
        for (int millis = 0; millis < 1_000; millis++) {
            told += news.news(millis % 2 * 50, at(millis)).isPresent() ? 1 : 0;
        }
        assertThat(told).isEqualTo(10);
    }

    @Test
    void shouldTellAgainAfterTheConnectionWasLost() {
        news.news(40, at(0));
        news.lost();
        assertThat(news.news(40, at(1))).isEqualTo(OptionalInt.of(40));
    }

    @Test
    void shouldNotFallSilentWhenTheClockIsSetBack() {
        news.news(40, at(3_600_000));
        assertThat(news.news(0, at(0))).isEqualTo(OptionalInt.of(0));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
