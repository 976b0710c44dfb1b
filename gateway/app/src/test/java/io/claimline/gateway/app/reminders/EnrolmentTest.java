package io.claimline.gateway.app.reminders;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.gateway.app.reminders.ReminderWorld.REMINDERS;
import static io.claimline.gateway.app.reminders.ReminderWorld.STRATEGY;
import static io.claimline.gateway.app.reminders.ReminderWorld.TEN;
import static io.claimline.gateway.app.reminders.ReminderWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.plan.ReminderPlan;
import io.claimline.dialer.strategy.plan.ReminderPlan.State;
import io.claimline.dialer.strategy.selection.Rule;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.strategy.StoredAccount;
import io.claimline.gateway.store.strategy.StoredPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes under a strategy, when, and who begins anew; over a real store with claims. */
class EnrolmentTest {
    @SuppressWarnings("NullAway.Init")
    private ReminderWorld world;

    @SuppressWarnings("NullAway.Init")
    private Claim claim;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        world = new ReminderWorld(folder);
        importClaims();
        claim = await(world.store.claims().page(Optional.empty(), 100)).stream()
                .map(stored -> stored.claim())
                .filter(one -> one.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(one -> one.receivable().amount().isPositive())
                .findFirst()
                .orElseThrow();
        await(world.books.plans().add(StoredPlan.added(plan(State.ACTIVE))));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    private void importClaims() {
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(
                        new ClaimFileReader(Strictness.STANDARD),
                        world.store.imports(),
                        new NodeId("gw-a"),
                        world.clock)
                .run(ClaimFileSource.of(book), "book", "ana");
    }

    private Enrolment.Enrolled enrol(boolean takesOver) {
        var stored = await(world.books.plans().find(REMINDERS)).orElseThrow();
        return await(world.desk.enrol(stored, takesOver).toCompletionStage());
    }

    private String person() {
        return claim.patientKey().value();
    }

    private Optional<StoredAccount> stored() {
        return await(world.books.accounts().find(person()));
    }

    /** Of the person of the claim, with another balance, come so far. */
    private void known(Progress progress) {
        var other = ReminderWorld.account(1);
        await(world.books
                .accounts()
                .put(List.of(new Account(
                        person(),
                        other.phone(),
                        other.contact(),
                        other.party(),
                        other.balances(),
                        other.facts(),
                        other.dates(),
                        other.client(),
                        other.told(),
                        progress))));
    }

    private static Progress ended(StrategyId strategy) {
        var end = new Progress.End(new StepId("end"), Terminal.OUTSIDE_AGENCY, TEN);
        return new Progress(strategy, TEN.minus(Duration.ofDays(90)), null, List.of(), null, end);
    }

    @Test
    void shouldTakeInWhoOwesAndIsChosenAndNobodyElse() {
        var all = enrol(false);
        assertThat(all.added()).isPositive().isEqualTo(all.accounts());
        assertThat(enrol(false).added()).isZero();
        assertThat(stored().orElseThrow().account().balances())
                .extracting(Account.Balance::id)
                .contains(claim.key().value());
    }

    @Test
    void shouldLeaveOutWhomThePlanDoesNotChoose() {
        var now = await(world.books.plans().find(REMINDERS)).orElseThrow();
        var usual = now.plan();
        var choosy = new ReminderPlan(
                usual.campaign(),
                usual.strategy(),
                new Rule.Owes(0, 1),
                usual.window(),
                usual.schedule(),
                usual.rate(),
                usual.live(),
                usual.state());
        await(world.books.plans().change(now.changed(choosy)));
        enrol(false);
        assertThat(stored()).isEmpty();
    }

    @Test
    void shouldBeginAnewWhenABalanceComesAfterTheAccountHadEnded() {
        known(ended(STRATEGY));
        assertThat(enrol(false).begunAnew()).isEqualTo(1);
        var found = stored().orElseThrow();
        assertThat(found.account().progress()).isEqualTo(Progress.begun(STRATEGY, TEN));
        assertThat(found.account().balances())
                .extracting(Account.Balance::id)
                .contains(claim.key().value())
                .doesNotContain("balance-1");
        assertThat(found.life()).isEqualTo(2);
        assertThat(LeadOf.id(REMINDERS, found, new StepId("call"), 1).value()).endsWith(":call:1:2");
        assertThat(enrol(false).begunAnew()).isZero();
    }

    @Test
    void shouldBeTakenInByAnyStrategyWhenTheLifeUnderAnotherIsOver() {
        known(ended(new StrategyId("other")));
        assertThat(enrol(false).begunAnew()).isEqualTo(1);
        assertThat(stored().orElseThrow().account().progress().strategy()).isEqualTo(STRATEGY);
    }

    @Test
    void shouldLeaveWithAnotherStrategyWhoIsUnderItUntilToldToTakeThemOver() {
        var other = new StrategyId("other");
        known(Progress.begun(other, TEN));
        assertThat(enrol(false).elsewhere()).isEqualTo(1);
        assertThat(stored().orElseThrow().account().progress().strategy()).isEqualTo(other);
        assertThat(enrol(true).takenOver()).isEqualTo(1);
        assertThat(stored().orElseThrow().account().progress()).isEqualTo(Progress.begun(STRATEGY, TEN));
        assertThat(await(world.books.accounts().under(STRATEGY)))
                .extracting(one -> one.account().key())
                .contains(person());
    }

    private void round() {
        await(world.desk.round().toCompletionStage());
    }

    private int accounts() {
        return await(world.books.accounts().under(STRATEGY)).size();
    }

    @Test
    void shouldTakeInOnceADayAndAfterAnImport() {
        round();
        assertThat(accounts()).isPositive();
        assertThat(broughtUpToDate()).isEqualTo(TEN);
        world.clock.advance(Duration.ofMinutes(14));
        world.desk.imported();
        round();
        assertThat(broughtUpToDate()).as("not so soon again").isEqualTo(TEN);
        world.clock.advance(Duration.ofMinutes(1));
        round();
        var again = TEN.plus(Duration.ofMinutes(15));
        assertThat(broughtUpToDate()).isEqualTo(again);
        world.clock.advance(Duration.ofHours(2));
        round();
        assertThat(broughtUpToDate()).as("nothing was imported").isEqualTo(again);
        world.clock.advance(Duration.ofHours(12));
        round();
        assertThat(broughtUpToDate()).as("the next day").isEqualTo(again.plus(Duration.ofHours(14)));
    }

    private Instant broughtUpToDate() {
        return await(world.books.plans().find(REMINDERS))
                .orElseThrow()
                .planned()
                .orElseThrow();
    }
}
