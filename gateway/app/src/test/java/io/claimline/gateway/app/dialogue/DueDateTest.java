package io.claimline.gateway.app.dialogue;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Delay;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.Step;
import io.claimline.dialer.strategy.StepId;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.Terminal;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.dialer.worklist.Lead;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.scripts.call.Capacity;
import io.claimline.scripts.reminder.ReminderCaller;
import io.claimline.scripts.reminder.ReminderFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day by which a balance is to be paid, as a call says it: by the day of the bill and the terms of the person's strategy, and never made up. */
class DueDateTest {
    private final PinnedClock clock = new PinnedClock();

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Claim claim;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book), "book", "ana");
        claim = await(store.claims().page(Optional.empty(), 100)).stream()
                .map(stored -> stored.claim())
                .filter(one -> one.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(one -> one.receivable().amount().isPositive())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private Lead lead() {
        return new Lead(
                new LeadId("reminders:r:1"),
                new CampaignId("reminders"),
                Audience.PATIENT,
                new E164("+12125550123"),
                List.of(claim.key().value()),
                "J.D.",
                Set.of(),
                1,
                clock.instant(),
                0,
                ContactFacts.UNKNOWN,
                claim.patientKey().value(),
                null);
    }

    private Optional<Integer> terms() {
        return await(new PaymentTerms(store.reminders(), clock).of(lead()).toCompletionStage());
    }

    private Optional<LocalDate> said(Claim about, @Nullable Integer terms) {
        var account =
                new Account(lead(), GuarantorContact.unknown(about.patientKey().value()), List.of(about), terms);
        var caller = new ReminderCaller(
                "Harbor Partners", "+12025550143", "", Map.of(), "Lakeview Family Medicine", Capacity.FIRST_PARTY);
        return account.facts(caller, LocalDate.of(2026, 4, 1), 2).balances().stream()
                .map(ReminderFacts.Owed::dueDate)
                .findFirst()
                .orElseThrow();
    }

    private void underAStrategyOf(int terms) {
        var id = new StrategyId("usual");
        Step end = new Step.End(new StepId("end"), Delay.afterPrevious(30), Terminal.OUTSIDE_AGENCY);
        Step off = new Step.End(new StepId("off"), Delay.afterPrevious(30), Terminal.WRITE_OFF_APPROVAL);
        var zone = ZoneId.of("America/New_York");
        await(store.reminders()
                .strategies()
                .add(new Strategy(
                        id, 1, "Usual", zone, terms, 2, 3, 0, List.of(end), List.of(off), Strategy.usualStops())));
        var facts =
                new AccountFacts(1_000, LocalDate.of(2026, 1, 5), null, null, Set.of(), Set.of(), List.of(zone), null);
        await(store.reminders()
                .accounts()
                .put(List.of(new io.claimline.dialer.strategy.plan.Account(
                        claim.patientKey().value(),
                        null,
                        ContactFacts.UNKNOWN,
                        "J.D.",
                        List.of(),
                        facts,
                        new Subject.Dates(null, null, facts.responsibility()),
                        "acme",
                        io.claimline.dialer.strategy.plan.Account.Told.NOTHING,
                        Progress.begun(id, clock.instant())))));
    }

    @Test
    void shouldSayTheDayThatTheTermsOfTheStrategyGive() {
        underAStrategyOf(21);
        assertThat(terms()).contains(21);
        assertThat(said(claim, 21)).contains(claim.submitted().orElseThrow().plusDays(21));
    }

    @Test
    void shouldSayNoDayWhereNobodySetTheTerms() {
        assertThat(terms()).isEmpty();
        assertThat(said(claim, null)).isEmpty();
    }
}
