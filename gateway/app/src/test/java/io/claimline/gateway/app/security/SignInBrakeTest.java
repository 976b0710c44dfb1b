package io.claimline.gateway.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.app.config.GatewaySettings.SignIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInBrakeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final SignInBrake brake = new SignInBrake(new SignIn(2, 4, Duration.ofSeconds(10), Duration.ofMinutes(1)));

    @Test
    void shouldNotHoldWhoMayStillTry() {
        brake.failed("ann", "a", NOW);
        assertThat(brake.waitFor("ann", "a", NOW)).isZero();
    }

    @Test
    void shouldDoubleTheWaitWithEachFailureUpToTheLongest() {
        var waits = new java.util.ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            brake.failed("ann", "address " + i, NOW);
            waits.add(brake.waitFor("ann", "elsewhere", NOW).toSeconds());
        }
        assertThat(waits).containsExactly(0L, 10L, 20L, 40L, 60L, 60L, 60L);
    }

    @Test
    void shouldHoldAnAddressThatTriesManyNames() {
        for (int i = 0; i < 4; i++) {
            brake.failed("name " + i, "a", NOW);
        }
        assertThat(brake.waitFor("yet another", "a", NOW)).isEqualTo(Duration.ofSeconds(10));
        assertThat(brake.waitFor("yet another", "b", NOW)).isZero();
    }

    @Test
    void shouldForgetTheUserButNotTheAddressAfterASuccess() {
        for (int i = 0; i < 4; i++) {
            brake.failed("ann", "a", NOW);
        }
        brake.succeeded("ann");
        assertThat(brake.waitFor("ann", "b", NOW)).isZero();
        assertThat(brake.waitFor("ann", "a", NOW)).isPositive();
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        for (int i = 0; i < 4; i++) {
            brake.failed("ann", "a", NOW);
        }
        assertThat(brake.waitFor("ann", "a", NOW.plusSeconds(61))).isZero();
    }
}
