package io.claimline.gateway.app.guarantor;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.id.EmailAddress;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.strategy.AccountFacts;
import io.claimline.dialer.strategy.Progress;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.plan.Account;
import io.claimline.dialer.strategy.selection.Subject;
import io.claimline.dialer.worklist.ContactFacts;
import io.claimline.gateway.app.web.ApiProblem;
import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.demo.DemoBook;
import io.claimline.gateway.ledger.x12.Strictness;
import io.claimline.gateway.ledger.x12.claims.ClaimFileReader;
import io.claimline.gateway.ledger.x12.claims.ClaimFileSource;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.claimline.gateway.store.claims.ClaimImporter;
import io.claimline.gateway.store.guarantor.GuarantorContact;
import io.claimline.gateway.store.guarantor.GuarantorContact.Told;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail and language of guarantors, entered one by one and by a file. */
class GuarantorsTest {
    private static final String HEADER = "claim,born,email,language,said_by,at\n";

    @TempDir
    Path folder = Path.of("");

    private final PinnedClock clock = new PinnedClock();
    private final Vertx vertx = Vertx.vertx();
    private Store store;
    private GuarantorDesk desk;
    private HttpServer server;
    private List<Claim> claims = List.of();
    private volatile Future<Integer> taken = Future.succeededFuture(0);

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.in(folder, Optional.empty()), new NodeId("gw-a"), clock);
        var book = DemoBook.write(2026, 20, LocalDate.of(2026, 3, 1)).getBytes(StandardCharsets.UTF_8);
        new ClaimImporter(new ClaimFileReader(Strictness.STANDARD), store.imports(), new NodeId("gw-a"), clock)
                .run(ClaimFileSource.of(book), "book", "ana");
        claims = await(store.claims().page(Optional.empty(), 100)).stream()
                .map(stored -> stored.claim())
                .toList();
        desk = new GuarantorDesk(
                store.claims(), store.guarantors(), store.reminders().accounts());
        var files = new ContactImport(vertx, desk, clock);
        server = vertx.createHttpServer().requestHandler(request -> {
            request.pause();
            taken = files.take(request);
            taken.onComplete(done -> request.response().end());
        });
        await(server.listen(0, "127.0.0.1").toCompletionStage());
    }

    @AfterEach
    void close() throws IOException {
        await(vertx.close().toCompletionStage());
        store.close();
    }

    private CompletionStage<Integer> imported(String file) {
        Promise<Void> answered = Promise.promise();
        vertx.createHttpClient()
                .request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/")
                .compose(request -> request.send(file))
                .onComplete(done -> answered.complete());
        await(answered.future().toCompletionStage());
        return taken.toCompletionStage();
    }

    private GuarantorContact of(Claim claim) {
        return await(store.guarantors().of(claim.patientKey().value()));
    }

    private static String row(Claim claim, String rest) {
        return claim.number().value() + "," + claim.patient().birthDate().orElseThrow() + "," + rest + "\n";
    }

    private Told told(String value, Instant at) {
        return new Told(value, "patient", "agent1", at);
    }

    @Test
    void shouldKeepWhatWasSaidLastWhateverTheOrder() {
        var person = claims.getFirst().patientKey().value();
        var noon = clock.instant().minus(Duration.ofHours(1));
        await(desk.keep(new GuarantorContact(person, told("new@example.org", noon), told("es", noon)))
                .toCompletionStage());
        await(desk.keep(new GuarantorContact(person, told("old@example.org", noon.minusSeconds(60)), Told.NOTHING))
                .toCompletionStage());
        assertThat(of(claims.getFirst()).address()).contains(new EmailAddress("new@example.org"));
        await(desk.keep(new GuarantorContact(person, told("", clock.instant()), Told.NOTHING))
                .toCompletionStage());
        assertThat(of(claims.getFirst()).address()).isEmpty();
        assertThat(of(claims.getFirst()).spoken()).contains("es");
        assertThat(of(claims.getFirst()).language()).isEqualTo(told("es", noon));
    }

    @Test
    void shouldTellAnAccountThatIsUnderAStrategy() {
        var claim = claims.getFirst();
        var facts = new AccountFacts(
                1_000,
                LocalDate.of(2026, 1, 5),
                null,
                null,
                Set.of(),
                Set.of(),
                List.of(ZoneId.of("America/New_York")),
                null);
        var account = new Account(
                claim.patientKey().value(),
                null,
                ContactFacts.UNKNOWN,
                "J.D.",
                List.of(new Account.Balance(claim.key().value(), 1_000)),
                facts,
                new Subject.Dates(null, null, facts.responsibility()),
                "acme",
                Account.Told.NOTHING,
                Progress.begun(new StrategyId("usual"), clock.instant()));
        var accounts = store.reminders().accounts();
        await(accounts.put(List.of(account)));
        await(imported(HEADER + row(claim, "pat@example.org,es,patient,2026-03-01")));
        assertThat(await(accounts.find(account.key())).orElseThrow().account().told())
                .isEqualTo(new Account.Told("es", new EmailAddress("pat@example.org")));
    }

    @Test
    void shouldTakeInAFileAndTheSameAgain() {
        var file = HEADER
                + row(claims.get(0), "Pat@Example.org,,registration form,2026-02-01")
                + row(claims.get(1), ",es,patient,2026-02-01T15:00:00Z");
        assertThat(await(imported(file))).isEqualTo(2);
        assertThat(await(imported(file))).isEqualTo(2);
        assertThat(of(claims.get(0)).address()).contains(new EmailAddress("pat@example.org"));
        assertThat(of(claims.get(0)).email().saidBy()).isEqualTo("registration form");
        assertThat(of(claims.get(0)).email().by()).isEqualTo("import");
        assertThat(of(claims.get(1)).spoken()).contains("es");
        assertThat(of(claims.get(1)).address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pat@example,,patient,2026-02-01|column email|must look like name@example.org",
                ",zz,patient,2026-02-01|column language|ISO 639-1",
                ",,patient,2026-02-01|column email|neither e-mail nor language",
                "pat@example.org,,,2026-02-01|column said_by|who said so",
                "pat@example.org,,patient,yesterday|column at|write it as 2026-03-02",
                "pat@example.org,,patient,2026-03-03|column at|lies ahead",
                "pat@example.org,patient,2026-02-01|it has 5 fields|give every column"
            })
    void shouldKeepNothingOfAFileWithABrokenRowAndSayWhereItIs(String rest, String where, String what) {
        var file = HEADER + row(claims.get(0), "pat@example.org,,patient,2026-02-01") + row(claims.get(1), rest);
        assertThat(failureOf(imported(file)))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem ->
                                assertThat(problem.getMessage()).contains("Line 3", where, what, "Nothing was kept"));
        assertThat(of(claims.get(0)).email().told()).isFalse();
    }

    @Test
    void shouldGiveNobodysAddressToAnotherByAMistypedNumber() {
        var other = claims.stream()
                .filter(claim -> !claim.patient()
                        .birthDate()
                        .equals(claims.getFirst().patient().birthDate()))
                .findFirst()
                .orElseThrow();
        var mistyped = other.number().value() + ","
                + claims.getFirst().patient().birthDate().orElseThrow() + ",pat@example.org,,patient,2026-02-01\n";
        assertThat(failureOf(imported(HEADER + row(claims.getFirst(), ",es,patient,2026-02-01") + mistyped)))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.getMessage()).contains("Line 3, column born"));
        assertThat(failureOf(imported(HEADER + "NONE1,1980-01-01,pat@example.org,,patient,2026-02-01\n")))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.getMessage()).contains("Line 2, column claim"));
        assertThat(of(other).email().told()).isFalse();
        assertThat(of(claims.getFirst()).language().told()).isFalse();
    }

    @Test
    void shouldRefuseAFileWithAColumnThatIsNotKnown() {
        assertThat(failureOf(imported("claim,born,e-mail,said_by,at\n")))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.getMessage())
                                .contains("Line 1, column e-mail", "the columns are claim, born, email"));
    }
}
