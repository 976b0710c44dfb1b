package io.claimline.dialer.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AsteriskSettingsTest {
    private static final AmiSecret SECRET = new AmiSecret("hush");

    @Test
    void shouldNeverPrintTheSecret() {
        assertThat(AsteriskSettings.of("127.0.0.1", 5138, "claimline", SECRET).toString())
                .doesNotContain("hush");
    }

    @Test
    void shouldNameWhatIsOutOfRange() {
        assertThatThrownBy(() -> AsteriskSettings.of(" ", 5138, "claimline", SECRET))
                .hasMessageContaining("host");
        assertThatThrownBy(() -> AsteriskSettings.of("127.0.0.1", 0, "claimline", SECRET))
                .hasMessageContaining("port");
        assertThatThrownBy(() -> AsteriskSettings.of("127.0.0.1", 5138, "", SECRET))
                .hasMessageContaining("user");
        assertThatThrownBy(() -> new AmiSecret("")).hasMessageContaining("secret");
        assertThatThrownBy(() -> new AsteriskSettings.Waiting(0, Duration.ofSeconds(2), Duration.ofSeconds(2)))
                .hasMessageContaining("waiting.most");
        assertThatThrownBy(() -> new AsteriskSettings.Waiting(1, Duration.ZERO, Duration.ofSeconds(2)))
                .hasMessageContaining("waiting.call");
    }

    @Test
    void shouldWantASilenceOfMoreThanTwoPings() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new AsteriskSettings.Times(
                        second, second, second, Duration.ofSeconds(5), Duration.ofSeconds(10), second, second))
                .hasMessageContaining("two pings");
    }
}
