package io.claimline.gateway.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Seed;
import io.claimline.gateway.app.config.MessageSettings.LinkKey;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.security.HookSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in an address, and what a provider signs, cannot be made or changed by anybody else. */
class SignedIdTest {
    private static final LinkKey OLD = new LinkKey("a", new Secret("old secret"));
    private static final LinkKey NEW = new LinkKey("b", new Secret("new secret"));
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private final SignedId pay = new SignedId("pay", List.of(OLD));

    @Test
    void shouldReadWhatItSigned() {
        assertThat(pay.read(pay.sign("link-1"))).contains("link-1");
        assertThat(pay.sign("link-1")).doesNotContain("link-1");
    }

    @Test
    void shouldOpenOldOnesAfterRotationAndNoneOnceTheirKeyIsGone() {
        var old = pay.sign("link-1");
        var rotated = new SignedId("pay", List.of(NEW, OLD));
        assertThat(rotated.read(old)).contains("link-1");
        assertThat(rotated.sign("link-1")).startsWith("b.");
        assertThat(new SignedId("pay", List.of(NEW)).read(old)).isEmpty();
    }

    @Test
    void shouldNotOpenOneThingWithTheSignatureForAnother() {
        assertThat(new SignedId("unsubscribe", List.of(OLD)).read(pay.sign("link-1")))
                .isEmpty();
        var impostor = new SignedId("pay", List.of(new LinkKey("a", new Secret("guess"))));
        assertThat(pay.read(impostor.sign("link-1"))).isEmpty();
    }

    @Test
    void shouldRefuseEveryChange() {
        var random = Seed.printed("SignedIdTest").generator();
        var signed = pay.sign("link-0123456789abcdef");
        for (int round = 0; round < 20_000; round++) {
            var changed = new StringBuilder(signed);
            int edits = random.nextInt(1, 4);
            for (int i = 0; i < edits; i++) {
                int at = random.nextInt(changed.length());
                switch (random.nextInt(3)) {
                    case 0 -> changed.setCharAt(at, (char) random.nextInt(32, 127));
                    case 1 -> changed.deleteCharAt(at);
                    default -> changed.insert(at, (char) random.nextInt(32, 127));
                }
            }
            var text = changed.toString();
            if (!text.equals(signed)) {
                assertThat(pay.read(text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void shouldTakeANoticeOnlyAsSignedAndOnlyForAWhile() {
        var key = new Secret("hook");
        var body = "{\"order\":\"o\"}".getBytes(StandardCharsets.UTF_8);
        var header = HookSignature.sign(key, body, NOW);
        assertThat(HookSignature.holds(key, header, body, NOW.plusSeconds(299))).isTrue();
        assertThat(HookSignature.holds(key, header, body, NOW.plusSeconds(301))).isFalse();
        assertThat(HookSignature.holds(key, header, body, NOW.minusSeconds(301)))
                .isFalse();
        assertThat(HookSignature.holds(new Secret("other"), header, body, NOW)).isFalse();
        assertThat(HookSignature.holds(key, header, "{}".getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
        assertThat(HookSignature.holds(key, "", body, NOW)).isFalse();
    }
}
