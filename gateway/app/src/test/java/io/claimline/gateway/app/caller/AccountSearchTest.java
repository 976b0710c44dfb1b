package io.claimline.gateway.app.caller;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.caller.AccountSearch.Stated;
import io.claimline.gateway.app.client.AccountStandings;
import io.claimline.gateway.app.client.Client;
import io.claimline.gateway.app.client.Clients;
import io.claimline.gateway.app.client.HeardOfAccounts;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent looks for the account of an unknown caller. */
class AccountSearchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder = Path.of("");

    private final PinnedClock clock = new PinnedClock();
    private Store store;
    private AccountSearch search;
    private Claim owed;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book), "book", "ana");
        owed = all().stream()
                .filter(AccountSearchTest::byPatient)
                .filter(claim -> claim.patient().birthDate().isPresent())
                .findFirst()
                .orElseThrow();
        search = new AccountSearch(store.claims());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private List<Claim> all() {
        return await(store.claims().page(Optional.empty(), 500)).stream()
                .map(stored -> stored.claim())
                .toList();
    }

    private static boolean byPatient(Claim claim) {
        return claim.receivable().responsible() instanceof Responsible.ByPatient
                && claim.receivable().amount().isPositive();
    }

    private String name() {
        return owed.patient().name().first() + " " + owed.patient().name().last();
    }

    private String born() {
        return owed.patient().birthDate().orElseThrow().toString();
    }

    private List<Claim> found(String name, String birthDate, String number) {
        return await(search.of(new Stated(name, birthDate, number), TODAY).toCompletionStage());
    }

    @Test
    void shouldFindAPersonByNameAndDateOfBirthOnceHoweverManyClaimsThereAre() {
        var people = found(name(), born(), "");
        assertThat(people)
                .extracting(Claim::patientKey)
                .contains(owed.patientKey())
                .doesNotHaveDuplicates();
        assertThat(people.getFirst()).as("first what the patient owes").matches(AccountSearchTest::byPatient);
    }

    @Test
    void shouldFindNobodyOfAnotherDateOfBirth() {
        assertThat(found(name(), "1901-01-01", "")).isEmpty();
    }

    @Test
    void shouldFindAnAccountByItsWholeNumberAlone() {
        var number = owed.number().value();
        assertThat(found("", "", number.toLowerCase(Locale.ROOT)))
                .extracting(Claim::patientKey)
                .containsExactly(owed.patientKey());
        assertThat(found("", "", number.substring(0, number.length() - 1))).isEmpty();
        assertThat(found("", "1901-01-01", number))
                .as("all that was stated must fit")
                .isEmpty();
    }

    @Test
    void shouldSayWhatIsTooLittleToLookFor() {
        assertThat(new Stated("Maria", "4/9/1971", "").tooLittle(TODAY)).isPresent();
        assertThat(new Stated("Maria Specimen", "", "").tooLittle(TODAY)).isPresent();
        assertThat(new Stated("Maria Specimen", "April", "").tooLittle(TODAY))
                .get()
                .asString()
                .contains("full date");
        assertThat(new Stated("Maria Specimen", "4/9/1971", "").tooLittle(TODAY))
                .isEmpty();
        assertThat(new Stated("", "", "LFM-1").tooLittle(TODAY)).isEmpty();
        assertThat(new Stated("Maria Specimen", "4/9/1971", "LFM-1").toString()).isEqualTo("Stated");
    }

    @Test
    void shouldMakeTheCallOneAboutAllThatThePersonOwes() {
        var standings =
                new AccountStandings(Clients.one(Client.only("", Capacity.FIRST_PARTY)), HeardOfAccounts.NOTHING);
        var accounts = new FoundAccounts(store.claims(), standings);
        var unknown = Samples.stranger(new CampaignId("reminders"), clock.instant());
        var lead = await(accounts.of(unknown, owed.key()).toCompletionStage());
        assertThat(lead.id()).isEqualTo(unknown.id());
        assertThat(lead.number()).isEqualTo(unknown.number());
        assertThat(lead.person()).contains(owed.patientKey().value());
        assertThat(lead.claims()).startsWith(owed.key().value());
        assertThat(lead.claims())
                .containsExactlyInAnyOrderElementsOf(all().stream()
                        .filter(claim -> claim.patientKey().equals(owed.patientKey()))
                        .filter(AccountSearchTest::byPatient)
                        .map(claim -> claim.key().value())
                        .toList());
        assertThat(lead.party()).doesNotContain(owed.patient().name().last());
    }

    @Test
    void shouldTellTheAgentWhenTheAccountIsGone() {
        var standings =
                new AccountStandings(Clients.one(Client.only("", Capacity.FIRST_PARTY)), HeardOfAccounts.NOTHING);
        var accounts = new FoundAccounts(store.claims(), standings);
        var unknown = Samples.stranger(new CampaignId("reminders"), clock.instant());
        assertThatThrownBy(() ->
                        await(accounts.of(unknown, new ClaimKey("0".repeat(32))).toCompletionStage()))
                .hasStackTraceContaining("search again");
    }
}
