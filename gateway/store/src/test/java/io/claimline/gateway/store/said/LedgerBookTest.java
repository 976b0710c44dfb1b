package io.claimline.gateway.store.said;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.compliance.facts.Channel;
import io.claimline.dialer.compliance.facts.Consent;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.contracts.said.LedgerLogContract;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.port.LedgerLog;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class LedgerBookTest {
    private static final Statement ALLOWED = new Statement.Allows(Set.of(Channel.LIVE_VOICE), Consent.Kind.STANDING);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private Journal journal;
    private Optional<Forwarder> forwarder = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder, 1_000);
    }

    @AfterEach
    void close() throws IOException {
        forwarder.ifPresent(Forwarder::close);
        journal.close();
    }

    private LedgerBook book(InstantSource clock) {
        return new LedgerBook(journal, DATABASE.on(server), clock);
    }

    private void forward() {
        if (forwarder.isEmpty()) {
            forwarder = Optional.of(new Forwarder(journal, new MongoReceiver(DATABASE.on(server))));
        }
    }

    @Nested
    class OnlyInTheJournal extends LedgerLogContract {
        @Override
        protected LedgerLog log() {
            return book(clock);
        }
    }

    @Nested
    class OnItsWay extends LedgerLogContract {
        @Override
        protected LedgerLog log() {
            forward();
            return book(clock);
        }
    }

    private static Document restriction(String id, String subject, String reason) {
        return new Document("_id", id)
                .append("scope", subject.startsWith("+") ? "NUMBER" : "PERSON")
                .append("subject", subject)
                .append("rules", List.of("C-07"))
                .append("reason", reason)
                .append("outcome", "outcome-1")
                .append("agent", "ana")
                .append("at", Date.from(AT));
    }

    private List<LedgerEntry> lines(String drawn) {
        return await(book(() -> AT).lines()).stream()
                .filter(entry -> entry.id().value().startsWith(drawn))
                .toList();
    }

    @Test
    void shouldLoseNoRestrictionOfEarlierVersions() {
        var drawn = Samples.fresh();
        var until = Instant.parse("2026-04-01T12:00:00Z");
        var link = DATABASE.on(server);
        var reasons = List.of(
                "asked not to be called",
                "asked to cease contact",
                "represented by an attorney",
                "in bankruptcy",
                "reported deceased",
                "a minor",
                "wrong number",
                "fax or modem",
                "waits for the answer to a dispute");
        var stored = new ArrayList<Document>();
        for (var reason : reasons) {
            stored.add(restriction(drawn + ":" + stored.size(), "person-" + drawn, reason));
        }
        stored.add(restriction(drawn + ":number", "+12125550123", "wrong number"));
        stored.add(restriction(drawn + ":until", "person-" + drawn, "asked to be called back later")
                .append("end", Date.from(until)));
        await(link.all(link.collection("restrictions").insertMany(stored)));

        await(Restricted.move(link));
        await(Restricted.move(link));
        await(link.all(link.collection("restrictions").deleteMany(new Document())));

        var moved = lines(drawn);
        assertThat(moved)
                .extracting(entry -> entry.id().value())
                .containsExactlyInAnyOrderElementsOf(stored.stream()
                        .map(document -> document.getString("_id"))
                        .toList());
        assertThat(moved)
                .filteredOn(entry -> entry.about().equals(About.person("person-" + drawn)))
                .extracting(LedgerEntry::statement)
                .containsExactlyInAnyOrder(
                        Statement.Refuses.EVERY_WAY,
                        new Statement.Raises(Flag.CEASE),
                        new Statement.Raises(Flag.ATTORNEY),
                        new Statement.Raises(Flag.BANKRUPTCY),
                        new Statement.Raises(Flag.DECEASED),
                        new Statement.Raises(Flag.MINOR),
                        new Statement.Raises(Flag.REASSIGNED_NUMBER),
                        new Statement.Raises(Flag.REASSIGNED_NUMBER),
                        new Statement.Raises(Flag.DISPUTED),
                        new Statement.Asks(new Wish.NotBefore(until)));
        assertThat(await(book(() -> AT).about(Set.of(), Set.of(new E164("+12125550123")))))
                .anyMatch(entry -> entry.id().value().equals(drawn + ":number"));
    }

    @Test
    void shouldTellARestrictionThatWaitedInTheJournalWhenTheVersionChanged() {
        var drawn = Samples.fresh();
        var body = restriction(drawn + ":PERSON", "person-" + drawn, "asked to cease contact");
        await(journal.append(new Entry(Kind.RESTRICTION, drawn + ":PERSON", 0, List.of("restrictions"), body)));
        assertThat(lines(drawn)).singleElement().satisfies(entry -> {
            assertThat(entry.about()).isEqualTo(About.person("person-" + drawn));
            assertThat(entry.statement()).isEqualTo(new Statement.Raises(Flag.CEASE));
        });
    }

    private static LedgerEntry entry(String id, Statement statement) {
        return new LedgerEntry(
                new EntryId(id),
                About.number(new E164("+12125550123")),
                statement,
                Source.AGENT,
                "said so",
                "ana",
                AT,
                AT);
    }

    private List<String> consents(String drawn) {
        return await(book(() -> AT).consents()).stream()
                .map(entry -> entry.id().value())
                .filter(id -> id.startsWith(drawn))
                .sorted()
                .toList();
    }

    /** Enough of them that every part has some. */
    @Test
    void shouldReadEveryConsentOnceWhereverItIs() {
        var drawn = Samples.fresh();
        var granted = new ArrayList<String>();
        for (var i = 0; i < 400; i++) {
            var id = "%s:%03d".formatted(drawn, i);
            await(book(() -> AT).keep(entry(id, i % 2 == 0 ? ALLOWED : Statement.Refuses.EVERY_WAY)));
            if (i % 2 == 0) {
                granted.add(id);
            }
        }
        assertThat(consents(drawn)).as("in the journal").isEqualTo(granted);
        forward();
        until("all are delivered", () -> journal.undelivered() == 0);
        assertThat(consents(drawn)).as("in the store").isEqualTo(granted);
    }

    @Test
    void shouldFindConsentsOfEarlierVersions() {
        var drawn = Samples.fresh();
        var link = DATABASE.on(server);
        var ledger = link.collection(Kind.LEDGER.collection());
        var consent = KeptEntry.write(entry(drawn + ":1", ALLOWED), AT);
        var refusal = KeptEntry.write(entry(drawn + ":2", Statement.Refuses.EVERY_WAY), AT);
        assertThat(consent.remove(KeptEntry.GRANTS)).isNotNull();
        await(link.all(ledger.insertMany(List.of(consent, refusal))));
        assertThat(consents(drawn)).isEmpty();
        await(KeptEntry.divide(link));
        assertThat(consents(drawn)).containsExactly(drawn + ":1");
    }
}
