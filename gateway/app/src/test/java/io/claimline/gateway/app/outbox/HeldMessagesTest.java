package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.OutboxMessage;
import io.claimline.gateway.store.worklist.AccountHolds;
import io.claimline.gateway.store.worklist.SupervisedWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages about accounts on hold. */
class HeldMessagesTest {
    private static final Duration HELD = Duration.ofDays(2);

    @TempDir
    Path folder = Path.of("");

    private MessageWorld world;
    private ScriptedProvider provider;
    private Courier courier;
    private AccountHolds holds;
    private Claim first;
    private Claim second;

    @BeforeEach
    void open() throws IOException {
        world = new MessageWorld(folder);
        provider = new ScriptedProvider(world.vertx);
        var gate = new MessageSettings.Gate(provider.url(), "+12125550100", new Secret("t"), new Secret("h"), 100);
        courier = world.courier(
                MessageChannel.TEXT, Optional.of(new HttpMessageProvider(new JsonPost(world.vertx), gate)));
        holds = world.store.supervising().holds();
        first = world.debtor().get(0);
        second = world.debtor().get(1);
        world.agreed(first, MessageChannel.TEXT, Consent.Kind.STANDING);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private Instant hold(Claim claim, Duration wait) {
        var until = world.now().plus(wait);
        await(holds.hold(List.of(claim.key().value()), until, "super1"));
        return until;
    }

    private OutboxMessage stored(MessageId id) {
        return world.stored(id);
    }

    @Test
    void shouldKeepAReminderUntilTheDayAndSayWhyAndThenSendIt() {
        var until = hold(first, HELD);
        var id = world.remind(world.text(first), first);
        world.deliver(courier);
        assertThat(provider.handedOver()).isEmpty();
        assertThat(stored(id).state()).isEqualTo(MessageState.QUEUED);
        assertThat(stored(id).reason()).isEqualTo(SupervisedWork.ON_HOLD);
        assertThat(stored(id).dueAt()).isEqualTo(until);
        assertThat(stored(id).failures()).isZero();
        world.clock.advance(HELD);
        world.deliver(courier);
        assertThat(stored(id).state()).isEqualTo(MessageState.SENT);
        assertThat(provider.delivered()).hasSize(1);
    }

    @Test
    void shouldNotSendAfterwardsWhatIsStaleByThen() {
        hold(first, Duration.ofDays(10));
        var id = world.remind(world.text(first), first);
        world.deliver(courier);
        world.clock.advance(Duration.ofDays(10));
        world.deliver(courier);
        assertThat(stored(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(stored(id).reason()).isEqualTo("could not be sent in time");
        assertThat(provider.handedOver()).isEmpty();
    }

    @Test
    void shouldNotPutAHeldBalanceIntoTheReminderOfAnother() {
        hold(second, HELD);
        var held = world.remind(world.text(second), second);
        var free = world.remind(world.text(first), first);
        world.deliver(courier);
        world.deliver(courier);
        assertThat(stored(held).state()).isEqualTo(MessageState.QUEUED);
        assertThat(stored(free).state()).isEqualTo(MessageState.SENT);
        assertThat(stored(free).claims()).doesNotContain(second.key().value());
    }

    @Test
    void shouldLetWhatWaitsGoOnceTheAccountIsReleased() {
        hold(first, HELD);
        var id = world.remind(world.text(first), first);
        world.deliver(courier);
        var claims = List.of(first.key().value());
        await(holds.release(claims));
        assertThat(await(world.store.outbox().due(claims, SupervisedWork.ON_HOLD, world.now())))
                .isEqualTo(1);
        world.deliver(courier);
        assertThat(stored(id).state()).isEqualTo(MessageState.SENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PAY_LINK", "ANSWER", "RECEIPT"})
    void shouldSendOfWhatWasAskedForTheReceiptAlone(Purpose purpose) {
        hold(first, HELD);
        var id = new MessageId("asked-" + Samples.fresh());
        var part = new OutboxMessage.Part(
                "Lakeside", "https://pay.example.org/pay/1", List.of(first.key().value()));
        await(world.postbox
                .putAsked(
                        id,
                        world.text(first),
                        purpose,
                        List.of(part),
                        "R-1",
                        new Postbox.Asked(Source.PORTAL, "payment 1"))
                .toCompletionStage());
        world.deliver(courier);
        assertThat(stored(id).state()).isEqualTo(purpose == Purpose.RECEIPT ? MessageState.SENT : MessageState.QUEUED);
    }
}
