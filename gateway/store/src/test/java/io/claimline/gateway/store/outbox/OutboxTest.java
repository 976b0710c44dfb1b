package io.claimline.gateway.store.outbox;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.Seed;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.MessageId;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.dialer.message.Purpose;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class OutboxTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = PinnedClock.START;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final DecisionId DECISION = new DecisionId("decision1");

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final String person = "person-" + Samples.fresh();
    private final String to = "+1212555" + (1000 + Math.abs(Samples.fresh().hashCode() % 9000));

    private Outbox outbox() {
        return new Outbox(DATABASE.on(server));
    }

    private OutboxMessage message(String claim) {
        return new OutboxMessage(
                new MessageId("message-" + Samples.fresh()),
                person,
                "acme",
                MessageChannel.TEXT,
                Purpose.REMINDER,
                to,
                "en",
                List.of(new OutboxMessage.Part("Lakeside Practice", "https://pay.example.org/x", List.of(claim))),
                "",
                List.of(claim),
                NOW,
                NOW.plus(Duration.ofDays(3)),
                MessageState.QUEUED,
                "",
                NOW,
                0,
                0,
                null,
                null,
                null,
                null,
                NOW);
    }

    /** Leases until this one is among them; other tests of the class leave theirs in the same collection. */
    private OutboxMessage lease(OutboxMessage wanted, Instant now) {
        return await(outbox().lease(MessageChannel.TEXT, 500, now, now.plus(LEASE))).stream()
                .filter(one -> one.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldKeepTheFirstOfAnIdAndAllOfIt() {
        var message = message("c-1");
        assertThat(await(outbox().append(message))).isTrue();
        assertThat(await(outbox().append(message))).isFalse();
        assertThat(await(outbox().find(message.id()))).contains(message);
    }

    @Test
    void shouldBeTakenByOneOfManyAndByAnotherOnceItsTimeIsOver() {
        var message = message("c-1");
        await(outbox().append(message));
        var takers = IntStream.range(0, 6)
                .mapToObj(i -> outbox().lease(MessageChannel.TEXT, 500, NOW, NOW.plus(LEASE)))
                .toList();
        var won = takers.stream()
                .flatMap(stage -> await(stage).stream())
                .filter(one -> one.id().equals(message.id()))
                .toList();
        assertThat(won).hasSize(1);
        assertThat(won.getFirst().state()).isEqualTo(MessageState.SENDING);
        var again = lease(message, NOW.plus(LEASE));
        assertThat(again.fence()).isEqualTo(won.getFirst().fence() + 1);
        assertThat(await(outbox().settle(won.getFirst(), new Sent.Accepted("r-1", DECISION), NOW)))
                .isFalse();
        assertThat(await(outbox().settle(again, new Sent.Accepted("r-1" + person, DECISION), NOW)))
                .isTrue();
        assertThat(await(outbox().byReference("r-1" + person)).map(OutboxMessage::state))
                .contains(MessageState.SENT);
    }

    @Test
    void shouldWaitForItsTimeAndCountFailuresOfTheProviderOnly() {
        var message = message("c-1");
        await(outbox().append(message));
        var morning = NOW.plus(Duration.ofHours(9));
        await(outbox().settle(lease(message, NOW), new Sent.Waits(morning, "outside calling hours", false), NOW));
        assertThat(await(outbox().lease(MessageChannel.TEXT, 500, NOW.plus(LEASE), NOW.plus(LEASE))))
                .noneMatch(one -> one.id().equals(message.id()));
        var leased = lease(message, morning);
        assertThat(leased.failures()).isZero();
        await(outbox().settle(leased, new Sent.Waits(morning.plusSeconds(4), "no answer", true), morning));
        assertThat(await(outbox().find(message.id())).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void shouldShareTheFateOfTheMessageItWasBundledInto() {
        var head = message("c-1");
        var other = message("c-2");
        await(outbox().append(head));
        await(outbox().append(other));
        assertThat(await(outbox().bundle(other.id(), head.id(), DECISION, NOW))).isTrue();
        assertThat(await(outbox().bundle(other.id(), head.id(), DECISION, NOW))).isFalse();
        assertThat(await(outbox().bundledIn(head.id())).getFirst().id()).isEqualTo(other.id());
        assertThat(await(outbox().lease(MessageChannel.TEXT, 500, NOW, NOW.plus(LEASE))))
                .noneMatch(one -> one.id().equals(other.id()));
    }

    @Test
    void shouldTellOfWhatWentInUnderItsFenceAloneAndCountAsOneMessage() {
        var head = message("c-1");
        var other = message("c-2");
        await(outbox().append(head));
        var leased = lease(head, NOW);
        await(outbox().append(other));
        assertThat(await(outbox().bundle(other.id(), head.id(), DECISION, NOW))).isTrue();
        var whole = leased.with(List.of(head.parts().getFirst(), other.parts().getFirst()));
        assertThat(await(outbox().tells(whole))).isTrue();
        assertThat(await(outbox().find(head.id())).orElseThrow().claims()).containsExactly("c-1", "c-2");
        assertThat(await(outbox().sentTo(person, NOW.minusSeconds(60))))
                .extracting(OutboxMessage::id)
                .containsExactly(head.id());
        lease(head, NOW.plus(LEASE));
        assertThat(await(outbox().tells(leased))).isFalse();
        assertThat(await(outbox().find(head.id())).orElseThrow().claims()).containsExactly("c-1", "c-2");
    }

    @Test
    void shouldCancelWhatWaitsAndNothingElse() {
        var paid = message("c-paid");
        var sending = message("c-paid");
        await(outbox().append(paid));
        await(outbox().append(sending));
        assertThat(await(outbox().remindersOf(List.of("c-paid"))))
                .extracting(OutboxMessage::id)
                .contains(paid.id(), sending.id());
        lease(sending, NOW);
        assertThat(await(outbox().cancel(sending.id(), "paid", NOW))).isEmpty();
        lease(paid, NOW.plus(LEASE));
        assertThat(await(outbox().cancel(paid.id(), "paid", NOW))).isEmpty();
        var waiting = message("c-paid");
        await(outbox().append(waiting));
        assertThat(await(outbox().cancel(waiting.id(), "paid", NOW)).map(OutboxMessage::reason))
                .contains("paid");
        assertThat(await(outbox().again(waiting.id(), NOW, NOW))).isEmpty();
    }

    @Test
    void shouldListWhatWentToAPersonAndWhoHasANumber() {
        var message = message("c-1");
        await(outbox().append(message));
        assertThat(await(outbox().sentTo(person, NOW.minusSeconds(60)))).isEmpty();
        await(outbox().settle(lease(message, NOW), new Sent.Accepted("ref-" + person, DECISION), NOW));
        assertThat(await(outbox().sentTo(person, NOW.minusSeconds(60)))).hasSize(1);
        assertThat(await(outbox().sentTo(person, NOW.plusSeconds(60)))).isEmpty();
        assertThat(await(outbox().recipients(to)).stream().map(OutboxMessage::person))
                .contains(person);
        assertThat(await(outbox().latest(Optional.of(MessageState.SENT), Optional.of(person), 9)))
                .hasSize(1);
    }

    /** Gateways that die at any point: each message is handed over, and under one key however often. */
    @Test
    void shouldLoseAndDoubleNothingWhenSendersDie() {
        var random = Seed.printed("OutboxTest").generator();
        var keys = new HashSet<String>();
        var ids = IntStream.range(0, 12).mapToObj(i -> message("c-" + i)).toList();
        ids.forEach(one -> await(outbox().append(one)));
        var now = NOW;
        for (int round = 0; round < 60; round++) {
            now = now.plusSeconds(random.nextInt(1, 40));
            for (var leased : await(outbox().lease(MessageChannel.TEXT, 50, now, now.plus(LEASE)))) {
                if (!person.equals(leased.person())) {
                    continue;
                }
                int fate = random.nextInt(4);
                if (fate > 0) {
                    keys.add(leased.id().value());
                }
                if (fate == 2) {
                    await(outbox().settle(leased, new Sent.Accepted("ref", DECISION), now));
                } else if (fate == 3) {
                    await(outbox().settle(leased, new Sent.Waits(now.plusSeconds(5), "cut off", true), now));
                }
            }
        }
        assertThat(keys).hasSize(ids.size());
        assertThat(await(outbox().latest(Optional.of(MessageState.SENT), Optional.of(person), 99)))
                .hasSize(ids.size());
    }
}
