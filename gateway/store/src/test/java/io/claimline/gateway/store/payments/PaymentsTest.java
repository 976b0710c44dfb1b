package io.claimline.gateway.store.payments;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.message.MessageChannel;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.ledger.posting.Posting;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import io.claimline.gateway.store.payments.Payment.State;
import java.time.Duration;
import java.time.Instant;
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
class PaymentsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = PinnedClock.START;

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final ClaimKey claim =
            new ClaimKey("%032x".formatted(Samples.fresh().hashCode() & 0xffffffffL));
    private final PayLink link = new PayLink(
            "link-" + Samples.fresh(),
            "person-1",
            "acme",
            List.of(claim.value()),
            "es",
            MessageChannel.TEXT,
            "+12125550123",
            NOW,
            NOW.plus(Duration.ofDays(14)),
            0,
            false);

    private Payments payments() {
        return new Payments(DATABASE.on(server));
    }

    private PayLinks links() {
        return new PayLinks(DATABASE.on(server));
    }

    private Payment ordered() {
        var payment = Payment.ordered("pay-" + Samples.fresh(), link, Money.ofCents(12_34), true, NOW);
        assertThat(await(payments().order(payment))).isTrue();
        return payment;
    }

    @Test
    void shouldApproveOnceHoweverOftenTheNoticeComes() {
        var payment = ordered();
        var approved = IntStream.range(0, 5)
                .mapToObj(i -> payments().approve(payment.id(), "ref-1", NOW))
                .toList();
        assertThat(approved.stream().filter(stage -> await(stage).isPresent())).hasSize(1);
        assertThat(await(payments().decline(payment.id(), "ref-1", NOW))).isEmpty();
        assertThat(await(payments().find(payment.id())).orElseThrow().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void shouldApproveAfterADeclineOfTheSameOrder() {
        var payment = ordered();
        assertThat(await(payments().decline(payment.id(), "ref-1", NOW))).isPresent();
        assertThat(await(payments().approve(payment.id(), "ref-2", NOW)).map(Payment::reference))
                .contains("ref-2");
    }

    @Test
    void shouldKeepTheFirstAllocationAndBeFoundByItsClaimOncePosted() {
        var payment = ordered();
        await(payments().approve(payment.id(), "ref-1", NOW));
        var first = new Posting(List.of(new Allocation(claim, Money.ofCents(10_00))), Money.ofCents(2_34));
        var second = new Posting(List.of(), Money.ofCents(12_34));
        assertThat(await(payments().allocate(payment.id(), first)).orElseThrow().allocations())
                .isEqualTo(first.allocations());
        var kept = await(payments().allocate(payment.id(), second)).orElseThrow();
        assertThat(kept.allocations()).isEqualTo(first.allocations());
        assertThat(kept.unapplied()).isEqualTo(Money.ofCents(2_34));
        assertThat(await(payments().of(claim.value()))).isEmpty();
        await(payments().posted(payment.id()));
        assertThat(await(payments().of(claim.value()))).hasSize(1);
        assertThat(await(payments().unsettled())).extracting(Payment::id).contains(payment.id());
        await(payments().settled(payment));
        assertThat(await(payments().unsettled())).extracting(Payment::id).doesNotContain(payment.id());
        assertThat(await(payments().latest(Optional.of(State.POSTED), 100)))
                .extracting(Payment::id)
                .contains(payment.id());
    }

    @Test
    void shouldLetALinkBeTriedAFewTimesOnlyHoweverManyTryAtOnce() {
        assertThat(await(links().keep(link))).isTrue();
        assertThat(await(links().find(link.id()))).contains(link);
        assertThat(await(links().tryOnce(link.id()))).isPresent();
        await(links().verified(link.id()));
        var tries =
                IntStream.range(0, 20).mapToObj(i -> links().tryOnce(link.id())).toList();
        assertThat(tries.stream().filter(stage -> await(stage).isPresent())).hasSize(PayLink.MOST_FAILURES);
        assertThat(await(links().find(link.id())).orElseThrow().opens(NOW)).isFalse();
    }

    @Test
    void shouldCloseARevokedAndAnExpiredLink() {
        await(links().keep(link));
        assertThat(link.opens(link.expiresAt())).isFalse();
        assertThat(link.opens(link.expiresAt().minusMillis(1))).isTrue();
        await(links().revoke(List.of(claim.value())));
        assertThat(await(links().find(link.id())).orElseThrow().opens(NOW)).isFalse();
        assertThat(await(links().tryOnce(link.id()))).isEmpty();
    }
}
