package io.claimline.gateway.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.MessageSettings.Protection;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.MessageState;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Couriers, against providers on loopback. */
class CourierTest {
    private static final EmailAddress MAIL = new EmailAddress("pat@example.org");

    @TempDir
    Path folder = Path.of("");

    private MessageWorld world;
    private ScriptedProvider provider;
    private Claim claim;

    @BeforeEach
    void open() throws IOException {
        world = new MessageWorld(folder);
        provider = new ScriptedProvider(world.vertx);
        claim = world.debtor().getFirst();
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Courier courier(MessageChannel by) {
        var gate = new MessageSettings.Gate(provider.url(), "+12125550100", new Secret("t"), new Secret("h"), 100);
        var post = new JsonPost(world.vertx, Duration.ofSeconds(2));
        return world.courier(by, Optional.of(new HttpMessageProvider(post, gate)));
    }

    private MessageId reminder(MessageChannel by) {
        world.agreed(claim, by, Consent.Kind.STANDING);
        return world.remind(MessageWorld.to(by, MessageWorld.number(claim).value(), claim), claim);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "WHATSAPP"})
    void shouldDeliverToWhomAgreedAndKeepTheDecision(MessageChannel by) {
        var id = reminder(by);
        world.deliver(courier(by));
        assertThat(provider.delivered()).singleElement().satisfies(message -> {
            assertThat(message.getString("to"))
                    .isEqualTo(MessageWorld.number(claim).value());
            assertThat(message.getString("key")).isEqualTo(id.value());
            assertThat(message.getString("text")).contains("/pay/" + claim.key().value());
        });
        var sent = world.stored(id);
        assertThat(sent.state()).isEqualTo(MessageState.SENT);
        assertThat(sent.reference()).isEqualTo("p-" + id);
        assertThat(sent.decision()).isNotNull();
    }

    @Test
    void shouldNotSendWhatsAppToWhomAgreedToTextsAlone() {
        world.agreed(claim, MessageChannel.TEXT, Consent.Kind.STANDING);
        var id = world.remind(
                MessageWorld.to(
                        MessageChannel.WHATSAPP, MessageWorld.number(claim).value(), claim),
                claim);
        world.deliver(courier(MessageChannel.WHATSAPP));
        assertThat(world.stored(id).state()).isEqualTo(MessageState.SUPPRESSED);
        assertThat(provider.handedOver()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 422})
    void shouldEndWhatTheProviderRefusesForGood(int status) {
        provider.answers(status);
        var id = reminder(MessageChannel.TEXT);
        world.deliver(courier(MessageChannel.TEXT));
        assertThat(world.stored(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(world.stored(id).reason()).isEqualTo("the provider answered " + status);
        world.clock.advance(Duration.ofHours(1));
        world.deliver(courier(MessageChannel.TEXT));
        assertThat(provider.handedOver()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 500, 503, ScriptedProvider.SILENT, ScriptedProvider.CUT_OFF})
    void shouldWaitForAProviderThatIsDownAndThenSendOnce(int status) {
        provider.answers(status);
        var id = reminder(MessageChannel.TEXT);
        var courier = courier(MessageChannel.TEXT);
        for (int failures = 1; failures <= 3; failures++) {
            world.deliver(courier);
            assertThat(world.stored(id).state()).isEqualTo(MessageState.QUEUED);
            assertThat(world.stored(id).failures()).isEqualTo(failures);
            assertThat(world.stored(id).dueAt()).isAfter(world.now());
            world.clock.advance(Duration.ofSeconds(20));
        }
        provider.answers(201);
        world.deliver(courier);
        assertThat(world.stored(id).state()).isEqualTo(MessageState.SENT);
        assertThat(provider.handedOver()).hasSize(4);
        assertThat(provider.handedOver())
                .extracting((JsonObject message) -> message.getString("key") + message.getString("text"))
                .containsOnly(provider.delivered().getFirst().getString("key")
                        + provider.delivered().getFirst().getString("text"));
        assertThat(provider.delivered()).hasSize(1);
    }

    @Test
    void shouldGiveUpWhatCouldNotBeSentInTime() {
        provider.answers(503);
        var id = reminder(MessageChannel.TEXT);
        var courier = courier(MessageChannel.TEXT);
        world.deliver(courier);
        world.clock.advance(world.settings.keep());
        world.deliver(courier);
        assertThat(world.stored(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(provider.handedOver()).hasSize(1);
    }

    @Test
    void shouldSuppressWhatNobodyAgreedToAndWhatHasNoProvider() {
        var unasked = world.remind(world.text(claim), claim);
        world.deliver(courier(MessageChannel.TEXT));
        assertThat(world.stored(unasked).state()).isEqualTo(MessageState.SUPPRESSED);
        assertThat(world.stored(unasked).reason()).isNotBlank();
        var agreed = reminder(MessageChannel.WHATSAPP);
        world.deliver(world.courier(MessageChannel.WHATSAPP, Optional.empty()));
        assertThat(world.stored(agreed).state()).isEqualTo(MessageState.SUPPRESSED);
        assertThat(world.stored(agreed).reason()).contains("no provider");
        assertThat(provider.handedOver()).isEmpty();
    }

    @Test
    void shouldWaitForTheMorningWhenItIsNightThere() {
        var id = reminder(MessageChannel.TEXT);
        world.clock.advance(Duration.ofHours(12));
        world.deliver(courier(MessageChannel.TEXT));
        assertThat(world.stored(id).state()).isEqualTo(MessageState.QUEUED);
        assertThat(world.stored(id).failures()).isZero();
        world.clock.advance(Duration.ofHours(10));
        world.deliver(courier(MessageChannel.TEXT));
        assertThat(world.stored(id).state()).isEqualTo(MessageState.SENT);
    }

    private MessageState mailed(ScriptedRelay relay) {
        world.agreed(claim, MAIL);
        var id = world.remind(MessageWorld.to(MessageChannel.EMAIL, MAIL.value(), claim), claim);
        var smtp = new MessageSettings.Smtp(
                "127.0.0.1",
                relay.port(),
                Protection.NONE,
                "",
                new Secret(""),
                new EmailAddress("office@lakeside.example.org"),
                100);
        var by = new SmtpProvider(world.vertx, smtp, Duration.ofSeconds(2), world.clock);
        world.deliver(world.courier(MessageChannel.EMAIL, Optional.of(by)));
        assertThat(world.stored(id).reason()).doesNotContain(MAIL.value());
        return world.stored(id).state();
    }

    @Test
    void shouldMailToTheAddressThatThePersonAgreedTo() throws IOException {
        try (var relay = new ScriptedRelay("250 ok")) {
            assertThat(mailed(relay)).isEqualTo(MessageState.SENT);
            assertThat(relay.taken()).isEqualTo(1);
        }
    }

    @Test
    void shouldEndAnEmailWhoseAddressTheRelayDoesNotKnow() throws IOException {
        try (var relay = new ScriptedRelay("550 5.1.1 no such mailbox pat@example.org")) {
            assertThat(mailed(relay)).isEqualTo(MessageState.FAILED);
        }
    }

    @Test
    void shouldTryAnEmailAgainThatTheRelayDefers() throws IOException {
        try (var relay = new ScriptedRelay("451 4.7.1 later")) {
            assertThat(mailed(relay)).isEqualTo(MessageState.QUEUED);
        }
    }

    @Test
    void shouldTryAnEmailAgainWhenTheRelayIsSilent() throws IOException {
        try (var relay = new ScriptedRelay("250 ok")) {
            relay.fallSilent();
            assertThat(mailed(relay)).isEqualTo(MessageState.QUEUED);
        }
    }
}
