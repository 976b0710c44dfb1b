package io.claimline.gateway.app.outbox;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.web.JsonPost;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.store.outbox.MessageState;
import io.claimline.gateway.store.outbox.OutboxMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several debts of one person in one message. */
class BundledRemindersTest {
    @TempDir
    Path folder = Path.of("");

    private MessageWorld world;
    private ScriptedProvider provider;
    private Courier courier;
    private Claim first;
    private Claim second;

    @BeforeEach
    void open() throws IOException {
        world = new MessageWorld(folder);
        provider = new ScriptedProvider(world.vertx);
        var gate = new MessageSettings.Gate(provider.url(), "+12125550100", new Secret("t"), new Secret("h"), 100);
        courier = world.courier(
                MessageChannel.TEXT, Optional.of(new HttpMessageProvider(new JsonPost(world.vertx), gate)));
        first = world.debtor().get(0);
        second = world.debtor().get(1);
        world.agreed(first, MessageChannel.TEXT, Consent.Kind.STANDING);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void pay(Claim claim) {
        await(world.store
                .postings()
                .post(
                        "pay-" + claim.key(),
                        new Allocation(claim.key(), claim.receivable().amount()),
                        world.now()));
    }

    private List<OutboxMessage> counted() {
        return await(world.store
                .outbox()
                .sentTo(first.patientKey().value(), world.now().minus(Duration.ofDays(1))));
    }

    @Test
    void shouldTellAPersonOfSeveralDebtsInOneMessageThatCountsForEach() {
        var one = world.remind(world.text(first), first);
        var other = world.remind(world.text(second), second);
        world.deliver(courier);
        assertThat(provider.delivered())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text"))
                        .contains("/pay/" + first.key().value())
                        .contains("/pay/" + second.key().value()));
        assertThat(List.of(world.stored(one).state(), world.stored(other).state()))
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.BUNDLED);
        assertThat(counted())
                .singleElement()
                .satisfies(message -> assertThat(Set.copyOf(message.claims()))
                        .containsExactlyInAnyOrder(
                                first.key().value(), second.key().value()));
        assertThat(world.stored(other).decision())
                .isNotNull()
                .isNotEqualTo(world.stored(one).decision());
    }

    @Test
    void shouldLeaveOutWhatWasPaidWhileTheProviderWasDown() {
        provider.answers(503);
        var one = world.remind(world.text(first), first);
        var other = world.remind(world.text(second), second);
        world.deliver(courier);
        pay(first);
        provider.answers(201);
        world.clock.advance(Duration.ofMinutes(1));
        world.deliver(courier);
        assertThat(provider.delivered())
                .singleElement()
                .satisfies(message -> assertThat(message.getString("text"))
                        .doesNotContain("/pay/" + first.key().value())
                        .contains("/pay/" + second.key().value()));
        assertThat(List.of(world.stored(one).state(), world.stored(other).state()))
                .containsExactlyInAnyOrder(MessageState.SENT, MessageState.BUNDLED);
    }

    @Test
    void shouldBeCancelledWhenEveryDebtOfItIsPaid() {
        provider.answers(503);
        var one = world.remind(world.text(first), first);
        world.remind(world.text(second), second);
        world.deliver(courier);
        var head = world.stored(one).state() == MessageState.QUEUED
                ? one
                : world.stored(one).bundle();
        pay(first);
        pay(second);
        provider.answers(201);
        world.clock.advance(Duration.ofMinutes(1));
        world.deliver(courier);
        assertThat(provider.delivered()).isEmpty();
        assertThat(await(world.store.outbox().latest(Optional.of(MessageState.CANCELLED), Optional.empty(), 9)))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.id().value()).isEqualTo(String.valueOf(head));
                    assertThat(message.reason()).isEqualTo("nothing is owed any more");
                });
    }

    @Test
    void shouldFindABundleByEachOfItsDebts() {
        provider.answers(503);
        world.remind(world.text(first), first);
        world.remind(world.text(second), second);
        world.deliver(courier);
        for (var claim : List.of(first, second)) {
            assertThat(await(
                            world.store.outbox().remindersOf(List.of(claim.key().value()))))
                    .singleElement()
                    .satisfies(message -> assertThat(message.claims()).hasSize(2));
        }
    }

    @Test
    void shouldNotAddToAMessageThatTheProviderMayHave() {
        provider.answers(ScriptedProvider.CUT_OFF);
        var one = world.remind(world.text(first), first);
        world.deliver(courier);
        var other = world.remind(world.text(second), second);
        provider.answers(201);
        world.clock.advance(Duration.ofMinutes(1));
        world.deliver(courier);
        assertThat(List.of(world.stored(one).state(), world.stored(other).state()))
                .containsOnly(MessageState.SENT);
        assertThat(provider.delivered()).hasSize(2);
        assertThat(provider.handedOver()).hasSize(3);
    }

    @Test
    void shouldGoTogetherInTheMorningWhenTheyWaitedForIt() {
        world.clock.advance(Duration.ofHours(12));
        world.remind(world.text(first), first);
        world.remind(world.text(second), second);
        world.deliver(courier);
        assertThat(provider.handedOver()).isEmpty();
        world.clock.advance(Duration.ofHours(10));
        world.deliver(courier);
        assertThat(provider.delivered()).hasSize(1);
    }
}
