package io.claimline.gateway.app.pay;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.AgentSite;
import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Trunk;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.message.Backoff;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.compliance.CallFacts;
import io.claimline.gateway.app.compliance.Ledger;
import io.claimline.gateway.app.compliance.OpenLines;
import io.claimline.gateway.app.compliance.Premises;
import io.claimline.gateway.app.config.MessageSettings;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.app.outbox.Postbox;
import io.claimline.gateway.app.pay.PaymentProvider.Decided;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.payments.PayLink;
import io.claimline.gateway.store.payments.Payment;
import io.claimline.gateway.store.payments.Reversal;
import io.claimline.gateway.store.payments.Reversal.Kind;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refunds, chargebacks and payments that bounced, over a real store. */
class MoneyThatGoesBackTest {
    @TempDir
    Path folder = Path.of("");

    private final PinnedClock clock = new PinnedClock();
    private final Vertx vertx = Vertx.vertx();
    private Store store;
    private PaymentDesk desk;
    private Claim claim;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book), "book", "ana");
        claim = await(store.claims().page(Optional.empty(), 100)).stream()
                .map(stored -> stored.claim())
                .filter(one -> one.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(one -> one.receivable().amount().compareTo(Money.ofCents(5_000)) > 0)
                .findFirst()
                .orElseThrow();
        await(store.reminders().accounts().put(List.of(account())));
        desk = desk();
    }

    private PaymentDesk desk() {
        var settings = new MessageSettings(
                "https://pay.example.org",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(10)),
                Duration.ofDays(3),
                Duration.ofDays(14),
                List.of(new MessageSettings.LinkKey("k1", new Secret("0123456789abcdef0123456789abcdef"))),
                -1);
        var ledger = new Ledger(vertx, store.ledger(), clock, false);
        var premises = new Premises(Trunk.PUBLIC, AgentSite.ONSHORE, Set.of());
        var clients = Clients.one(Client.only("acme", Capacity.FIRST_PARTY));
        var facts = new CallFacts(premises, clients, ledger, new OpenLines(vertx, new NodeId("gw-a"), Set::of));
        var claims = new PersonsOfClaims(store.claims());
        var parts = new AfterPayment.Parts(
                store.paidWork(),
                store.outbox(),
                new Postbox(store.outbox(), ledger, settings, clock),
                store.payLinks(),
                claims,
                store.reminders().accounts());
        var after = new AfterPayment(vertx, parts, facts, clock);
        return new PaymentDesk(store.payments(), store.postings(), claims, after, clock, Samples::fresh);
    }

    @AfterEach
    void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }

    private Money owed() {
        return await(store.claims().find(claim.key()))
                .orElseThrow()
                .claim()
                .receivable()
                .amount();
    }

    private Account account() {
        var cents = claim.receivable().amount().cents();
        var facts = new AccountFacts(
                cents,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(ZoneId.of("America/New_York")),
                null);
        return new Account(
                claim.patientKey().value(),
                null,
                ContactFacts.UNKNOWN,
                "J.D.",
                List.of(new Account.Balance(claim.key().value(), cents)),
                facts,
                new Subject.Dates(null, null, facts.responsibility()),
                "acme",
                Account.Told.NOTHING,
                Progress.begun(new StrategyId("usual"), clock.instant()));
    }

    private long owedByTheAccount() {
        return await(store.reminders().accounts().find(claim.patientKey().value()))
                .orElseThrow()
                .account()
                .facts()
                .cents();
    }

    private Payment order(Money amount) {
        var link = new PayLink(
                "link-" + Samples.fresh(),
                claim.patientKey().value(),
                "acme",
                List.of(claim.key().value()),
                "en",
                null,
                null,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(14)),
                0,
                false);
        return await(desk.order(link, amount, false).toCompletionStage());
    }

    private Payment paid(Money amount) {
        var payment = order(amount);
        var decided = new Decided(PaymentProvider.State.APPROVED, "ref-1", amount);
        assertThat(await(desk.decided(payment.id(), decided).toCompletionStage()))
                .isTrue();
        return payment;
    }

    private boolean back(Payment payment, String name, Kind kind, Money amount) {
        return await(desk.reversed(payment.id(), name, kind, amount).toCompletionStage());
    }

    private Payment stored(Payment payment) {
        return await(store.payments().find(payment.id())).orElseThrow();
    }

    @Test
    void shouldOweTheBalanceAgainWhenAPaymentBouncedHoweverOftenItIsTold() {
        var whole = owed();
        var payment = paid(whole);
        assertThat(owed()).isEqualTo(Money.ZERO);
        assertThat(owedByTheAccount()).isZero();
        assertThat(back(payment, "b-1", Kind.BOUNCED, whole)).isTrue();
        assertThat(back(payment, "b-1", Kind.BOUNCED, whole)).isTrue();
        assertThat(owed()).isEqualTo(whole);
        assertThat(owedByTheAccount()).isEqualTo(whole.cents());
        assertThat(stored(payment).reversals()).hasSize(1);
        assertThat(stored(payment).settled()).isTrue();
    }

    @Test
    void shouldBePaidAgainAfterItBounced() {
        var whole = owed();
        back(paid(whole), "b-1", Kind.BOUNCED, whole);
        paid(whole);
        assertThat(owed()).isEqualTo(Money.ZERO);
        assertThat(owedByTheAccount()).isZero();
    }

    @Test
    void shouldOweLessAtOnceWhenPartOfABalanceIsPaid() {
        var whole = owed();
        paid(Money.ofCents(2_000));
        assertThat(owedByTheAccount()).isEqualTo(whole.cents() - 2_000);
    }

    @Test
    void shouldTakeBackPartsAndNeverMoreThanWasPaid() {
        var whole = owed();
        var payment = paid(whole);
        assertThat(back(payment, "r-1", Kind.REFUNDED, Money.ofCents(1_000))).isTrue();
        assertThat(back(payment, "r-2", Kind.CHARGED_BACK, Money.ofCents(1_500)))
                .isTrue();
        assertThat(owed()).isEqualTo(Money.ofCents(2_500));
        assertThat(back(payment, "r-3", Kind.REFUNDED, whole)).isFalse();
        assertThat(owed()).isEqualTo(Money.ofCents(2_500));
    }

    @Test
    void shouldTakeBackTheCreditFirst() {
        var whole = owed();
        var payment = order(whole);
        paid(Money.ofCents(2_000));
        var decided = new Decided(PaymentProvider.State.APPROVED, "ref-2", whole);
        await(desk.decided(payment.id(), decided).toCompletionStage());
        assertThat(stored(payment).unapplied()).isEqualTo(Money.ofCents(2_000));
        assertThat(back(payment, "r-1", Kind.REFUNDED, Money.ofCents(2_000))).isTrue();
        assertThat(owed()).isEqualTo(Money.ZERO);
        assertThat(back(payment, "r-2", Kind.REFUNDED, Money.ofCents(300))).isTrue();
        assertThat(owed()).isEqualTo(Money.ofCents(300));
    }

    @Test
    void shouldAskTheProviderToTellItAgainWhileThePaymentIsNotPosted() {
        var payment = order(Money.ofCents(500));
        assertThat(failureOf(desk.reversed(payment.id(), "b-1", Kind.BOUNCED, Money.ofCents(500))
                        .toCompletionStage()))
                .hasMessageContaining("not posted yet");
        assertThat(await(desk.reversed("nobody", "b-1", Kind.BOUNCED, Money.ofCents(500))
                        .toCompletionStage()))
                .isFalse();
    }

    @Test
    void shouldFinishWhatAGatewayLeftThatDiedInBetween() {
        var whole = owed();
        var payment = stored(paid(whole));
        var parts = payment.posting().reversed(whole, List.of()).orElseThrow();
        var told = new Reversal("b-1", Kind.BOUNCED, whole, clock.instant(), parts);
        await(store.payments().reverse(payment, told));
        assertThat(owed()).isEqualTo(Money.ZERO);
        await(new PaymentRounds(store.payments(), desk, Optional.empty(), clock)
                .round()
                .toCompletionStage());
        assertThat(owed()).isEqualTo(whole);
        assertThat(owedByTheAccount()).isEqualTo(whole.cents());
        assertThat(stored(payment).settled()).isTrue();
    }
}
