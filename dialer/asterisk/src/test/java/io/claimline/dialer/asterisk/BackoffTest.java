package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "2, 400", "5, 3200", "6, 5000", "1000000, 5000"})
    void shouldDoubleUpToTheMost(int attempt, long millis) {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        assertThat(backoff.before(attempt)).isEqualTo(Duration.ofMillis(millis));
    }
}
