package io.claimline.gateway.app.letters;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.app.csv.Csv;
import io.claimline.gateway.app.outbox.PersonsOfClaims;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.claim.Responsible;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.posting.Allocation;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.letters.Letters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of letters. */
class LettersTest {
    private static final AgentId CLERK = new AgentId("super1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder = Path.of("");

    private final PinnedClock clock = new PinnedClock();
    private Store store;
    private LetterDesk desk;
    private List<Claim> owed = List.of();

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        var book = DemoBook.write(2026, 40, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book), "book", "ana");
        owed = await(store.claims().page(Optional.empty(), 100)).stream()
                .map(stored -> stored.claim())
                .filter(claim -> claim.receivable().responsible() instanceof Responsible.ByPatient)
                .filter(claim -> claim.receivable().amount().isPositive())
                .toList();
        desk = new LetterDesk(
                store.letters(),
                new PersonsOfClaims(store.claims()),
                store.supervising().holds(),
                new LetterDesk.Office(ZoneId.of("America/New_York"), "(212) 555-0100"),
                clock);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void order(String id, Claim about) {
        await(desk.order(id, about.patientKey().value(), List.of(about.key().value()), "en")
                .toCompletionStage());
    }

    private int handOver() {
        return await(desk.handOver(CLERK).toCompletionStage()).letters();
    }

    private LetterDesk.Waiting waiting() {
        return await(desk.waiting().toCompletionStage());
    }

    private String file(LocalDate day) {
        return await(desk.file(day).toCompletionStage()).text();
    }

    @Test
    void shouldPutALetterIntoOneFileWithAddressAndTextFields() throws Csv.Malformed {
        var claim = owed.getFirst();
        order("letter-1", claim);
        order("letter-1", claim);
        assertThat(waiting()).isEqualTo(new LetterDesk.Waiting(1, 0));
        assertThat(handOver()).isEqualTo(1);
        var rows = Csv.read(file(MONDAY));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().fields()).isEqualTo(LetterRow.COLUMNS);
        var address = claim.patient().address().orElseThrow();
        assertThat(rows.getLast().fields())
                .contains(
                        "letter-1",
                        claim.patient().name().spoken(),
                        address.lines().getFirst(),
                        address.city(),
                        address.zip(),
                        claim.receivable().amount().toString(),
                        "(212) 555-0100");
        assertThat(handOver()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(handOver()).isZero();
        assertThat(Csv.read(file(MONDAY.plusDays(1)))).hasSize(1);
    }

    @Test
    void shouldSayTheSameHoweverOftenTheFileIsFetched() {
        var claim = owed.getFirst();
        order("letter-1", claim);
        handOver();
        var first = file(MONDAY);
        pay(claim);
        assertThat(file(MONDAY)).isEqualTo(first);
    }

    @Test
    void shouldTellOfEachDayHowManyLettersThereAreAndWhoMadeAndFetchedItsFile() {
        order("letter-1", owed.get(0));
        order("letter-2", owed.get(1));
        handOver();
        clock.advance(Duration.ofDays(1));
        order("letter-3", owed.get(2));
        await(desk.handOver(new AgentId("super2")).toCompletionStage());
        await(desk.fetched(MONDAY, CLERK).toCompletionStage());
        var days = await(desk.days().toCompletionStage());
        assertThat(days)
                .extracting(Letters.Day::day, Letters.Day::letters, Letters.Day::madeBy, Letters.Day::fetchedBy)
                .containsExactly(
                        tuple(MONDAY.plusDays(1), 1, new AgentId("super2"), null), tuple(MONDAY, 2, CLERK, CLERK));
        assertThat(days.getLast().fetchedAt()).isEqualTo(clock.instant());
    }

    @Test
    void shouldLeaveOutWhatWasPaidSinceItWasOrdered() throws Csv.Malformed {
        order("letter-1", owed.get(0));
        order("letter-2", owed.get(1));
        pay(owed.get(0));
        assertThat(handOver()).isEqualTo(1);
        assertThat(Csv.read(file(MONDAY)).getLast().fields()).startsWith("letter-2");
        assertThat(waiting()).isEqualTo(new LetterDesk.Waiting(0, 0));
    }

    @Test
    void shouldAddToTheFileOfTheDayWhatIsOrderedLater() throws Csv.Malformed {
        order("letter-1", owed.get(0));
        handOver();
        order("letter-2", owed.get(1));
        assertThat(handOver()).isEqualTo(1);
        assertThat(Csv.read(file(MONDAY))).hasSize(3);
    }

    @Test
    void shouldKeepWhatIsAboutAnAccountOnHoldForAFileAfterwards() throws Csv.Malformed {
        order("letter-1", owed.get(0));
        order("letter-2", owed.get(1));
        var until = clock.instant().plus(Duration.ofDays(3));
        await(store.supervising().holds().hold(List.of(owed.get(0).key().value()), until, "super1"));
        assertThat(waiting()).isEqualTo(new LetterDesk.Waiting(1, 1));
        assertThat(handOver()).isEqualTo(1);
        assertThat(Csv.read(file(MONDAY)).getLast().fields()).startsWith("letter-2");
        clock.advance(Duration.ofDays(3));
        assertThat(waiting()).isEqualTo(new LetterDesk.Waiting(1, 0));
        assertThat(handOver()).isEqualTo(1);
        assertThat(Csv.read(file(MONDAY.plusDays(3))).getLast().fields()).startsWith("letter-1");
    }

    private void pay(Claim claim) {
        await(store.postings()
                .post("pay-1", new Allocation(claim.key(), claim.receivable().amount()), clock.instant()));
    }
}
