package io.claimline.gateway.store.claims;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.NodeId;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileResult;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class ClaimImporterTest {
    private static final NodeId US = new NodeId("node-us");
    private static final String BOOK = DemoBook.write(7, 30, LocalDate.of(2026, 3, 2));

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    private final PinnedClock clock = new PinnedClock();
    private final ClaimFileReader reader = new ClaimFileReader(Strictness.STANDARD);
    private MongoLink link;
    private Imports imports;
    private Claims claims;

    @BeforeEach
    void empty() {
        link = DATABASE.on(server);
        imports = new Imports(link);
        claims = new Claims(link);
        await(link.all(link.collection("claims").deleteMany(new Document())));
        await(link.all(link.collection("imports").deleteMany(new Document())));
    }

    @Test
    void shouldGiveBackEveryClaimAsItWasRead() {
        var result = importer(US).run(file(BOOK), "march", "ana");
        assertThat(result).isInstanceOfSatisfying(ImportResult.Imported.class, imported -> {
            assertThat(imported.added()).isEqualTo(30);
            assertThat(imported.record().claims()).isEqualTo(30);
        });
        for (var claim : read(BOOK)) {
            assertThat(await(claims.find(claim.key())).map(StoredClaim::claim)).contains(claim);
        }
        assertThat(await(imports.latest(5))).extracting(ImportRecord::label).containsExactly("march");
    }

    @Test
    void shouldPageThroughAllClaims() {
        importer(US).run(file(BOOK), "march", "ana");
        var seen = new ArrayList<Claim>();
        var page = await(claims.page(Optional.empty(), 7));
        while (!page.isEmpty()) {
            page.forEach(stored -> seen.add(stored.claim()));
            page = await(claims.page(Optional.of(page.getLast().claim().key()), 7));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(read(BOOK));
    }

    @Test
    void shouldImportNothingTwice() {
        importer(US).run(file(BOOK), "march", "ana");
        assertThat(importer(US).run(file(BOOK), "march again", "bob"))
                .isInstanceOfSatisfying(
                        ImportResult.AlreadyImported.class,
                        before -> assertThat(before.record().label()).isEqualTo("march"));
        assertThat(all()).hasSize(30);
    }

    @Test
    void shouldMergeTheSameClaimsOfAnotherFile() {
        importer(US).run(file(BOOK), "march", "ana");
        clock.advance(Duration.ofDays(1));
        assertThat(importer(US).run(file(otherBytes()), "april", "ana"))
                .isInstanceOfSatisfying(
                        ImportResult.Imported.class,
                        again -> assertThat(again.added()).isZero());
        assertThat(all()).hasSize(30);
        assertThat(all()).allSatisfy(stored -> assertThat(stored.importedAt()).isEqualTo(clock.instant()));
    }

    @Test
    void shouldFindAClaimByNumberPatientOrPayer() {
        importer(US).run(file(BOOK), "march", "ana");
        var claim = read(BOOK).getFirst();
        var last = claim.patient().name().last();
        for (var text : List.of(
                claim.number().value(),
                last.substring(0, 3) + " " + claim.patient().name().first(),
                last + " " + claim.coverage().payer().name())) {
            assertThat(await(claims.search(text, 30)))
                    .extracting(StoredClaim::claim)
                    .contains(claim);
        }
        assertThat(await(claims.search("nosuchname", 5))).isEmpty();
        assertThat(await(claims.search(" .* ", 5))).isEmpty();
        assertThat(await(claims.search("a", 3))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void shouldShowNothingOfAnImportThatNeverEnded() {
        var record = crashHalfway(US);
        assertThat(all()).isEmpty();
        assertThat(await(claims.search(read(BOOK).getFirst().number().value(), 5)))
                .isEmpty();
        assertThat(await(imports.withdrawAbandoned(Set.of(US)))).isEmpty();
        assertThat(await(imports.withdrawAbandoned(Set.of()))).containsExactly(record.label());
        assertThat(await(link.all(link.collection("claims").find()))).isEmpty();
        assertThat(await(imports.find(record.id()))).isEmpty();
    }

    @Test
    void shouldImportAgainWhatNeverEnded() {
        crashHalfway(US);
        assertThat(importer(US).run(file(BOOK), "again", "ana")).isInstanceOf(ImportResult.Imported.class);
        assertThat(all()).hasSize(30);
    }

    @Test
    void shouldNotDisturbAnImportOfAnotherNode() {
        crashHalfway(new NodeId("node-them"));
        assertThat(importer(US).run(file(BOOK), "too", "ana")).isInstanceOf(ImportResult.InProgress.class);
    }

    @Test
    void shouldKeepTheClaimsOfAnEarlierFileWhenALaterOneIsWithdrawn() {
        importer(US).run(file(BOOK), "march", "ana");
        var staged = record(US, "f".repeat(64));
        await(imports.begin(staged));
        await(imports.stage(staged, read(BOOK)));
        assertThat(all()).hasSize(30);
        await(imports.withdrawAbandoned(Set.of()));
        assertThat(all()).hasSize(30);
    }

    @Test
    void shouldKeepNothingOfAFileThatIsCutOff() {
        var cut = BOOK.substring(0, BOOK.length() * 2 / 3);
        assertThat(importer(US).run(file(cut), "cut", "ana"))
                .isInstanceOfSatisfying(
                        ImportResult.Rejected.class,
                        rejected -> assertThat(rejected.errors()).isNotEmpty());
        assertThat(await(link.all(link.collection("claims").find()))).isEmpty();
        assertThat(await(imports.latest(5))).isEmpty();
    }

    @Test
    void shouldKeepNothingOfAFileThatChangesWhileItIsRead() {
        var opened = new int[1];
        ClaimFileSource changing = () -> {
            opened[0]++;
            return file(opened[0] < 3 ? BOOK : otherBytes()).open();
        };
        assertThat(importer(US).run(changing, "changing", "ana")).isInstanceOf(ImportResult.Rejected.class);
        assertThat(await(link.all(link.collection("claims").find()))).isEmpty();
    }

    @Test
    void shouldWithdrawWhenReadingFailsHalfway() {
        var opened = new int[1];
        ClaimFileSource failing = () -> {
            if (++opened[0] == 3) {
                throw new IllegalStateException("half-way");
            }
            return file(BOOK).open();
        };
        assertThatThrownBy(() -> importer(US).run(failing, "failing", "ana")).hasMessage("half-way");
        assertThat(await(imports.latest(5))).isEmpty();
    }

    private ImportRecord crashHalfway(NodeId node) {
        if (!(reader.check(file(BOOK)) instanceof ClaimFileResult.Accepted accepted)) {
            throw new AssertionError("The demo book is a good file");
        }
        var record = record(node, accepted.summary().sha256());
        await(imports.begin(record));
        await(imports.stage(record, read(BOOK).subList(0, 15)));
        return record;
    }

    private ImportRecord record(NodeId node, String id) {
        return new ImportRecord(id, "half", "ana", node, clock.instant(), ImportRecord.State.STAGED, 0, Money.ZERO);
    }

    private static String otherBytes() {
        return BOOK.replace("~\n", "~\r\n").equals(BOOK) ? BOOK + "\n" : BOOK.replace("~\n", "~\r\n");
    }

    private List<StoredClaim> all() {
        return await(claims.page(Optional.empty(), 100));
    }

    private List<Claim> read(String text) {
        var found = new ArrayList<Claim>();
        reader.read(file(text), imported -> found.add(imported.claim()));
        return found;
    }

    private ClaimImporter importer(NodeId node) {
        return new ClaimImporter(reader, imports, node, clock);
    }

    private static ClaimFileSource file(String text) {
        return ClaimFileSource.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
