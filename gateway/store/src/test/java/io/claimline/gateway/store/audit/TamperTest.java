package io.claimline.gateway.store.audit;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainFault.What;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.SealedEntry;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody with all rights in the database changes the trail there; each time it is told where. */
@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class TamperTest {
    private static final int ENTRIES = 1_100;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private MongoLink link;
    private TrailUnderTest node;

    @BeforeEach
    void write() throws IOException {
        link = DATABASE.on(server);
        await(link.one(link.collection("auditTrail").deleteMany(Filters.empty())));
        node = new TrailUnderTest(folder, link);
        node.keep("entry", ENTRIES);
        node.deliver();
    }

    @AfterEach
    void close() throws IOException {
        node.close();
    }

    private String id(long number) {
        return SealedEntry.id(node.seal.head().chain(), number);
    }

    private Document stored(long number) {
        return await(link.first(link.collection("auditTrail").find(Filters.eq("_id", id(number)))))
                .orElseThrow();
    }

    private void change(long number, Bson change) {
        var done = await(link.one(link.collection("auditTrail").updateOne(Filters.eq("_id", id(number)), change)));
        assertThat(done.getModifiedCount()).isOne();
    }

    private void replace(long number, Document document) {
        await(link.one(link.collection("auditTrail").replaceOne(Filters.eq("_id", id(number)), document)));
    }

    private void delete(long number) {
        await(link.one(link.collection("auditTrail").deleteOne(Filters.eq("_id", id(number)))));
    }

    private void shouldFind(What what, long number) {
        assertThat(node.verify().faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(what, number));
    }

    @Test
    void shouldFindNothingWhereNobodyChangedAnything() {
        var report = node.verify(node.seal.head());
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(report.heads()).containsExactly(node.seal.head());
    }

    @Test
    void shouldSayWhichEntryWasChanged() {
        change(700, Updates.set("entry.who.user", "bob"));
        shouldFind(What.CHANGED, 700);
    }

    @Test
    void shouldSayWhichEntryGotOneMoreField() {
        change(700, Updates.set("entry.who.rank", "chief"));
        shouldFind(What.CHANGED, 700);
    }

    @Test
    void shouldSayWhichEntryWasMadeUnreadable() {
        change(700, Updates.unset("entry.at"));
        shouldFind(What.CHANGED, 700);
    }

    @Test
    void shouldSayWhichEntryIsMissing() {
        delete(500);
        shouldFind(What.MISSING, 500);
    }

    @Test
    void shouldSayWhichWasPutBetween() {
        var forged = stored(700).append("_id", id(700) + "a");
        forged.get("entry", Document.class).append("id", "forged");
        await(link.one(link.collection("auditTrail").insertOne(forged)));
        shouldFind(What.INSERTED, 700);
    }

    @Test
    void shouldSayWhatIsOutsideOfAllChains() {
        await(link.one(link.collection("auditTrail").insertOne(new Document("_id", "forged"))));
        shouldFind(What.INSERTED, 0);
    }

    @Test
    void shouldSayWhichTwoWereExchanged() {
        var early = stored(12);
        var late = stored(1_012);
        replace(12, new Document(late).append("_id", id(12)).append("page", early.getString("page")));
        replace(1_012, new Document(early).append("_id", id(1_012)).append("page", late.getString("page")));
        assertThat(node.verify().faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.REORDERED, 12L), tuple(What.REORDERED, 1_012L));
    }

    @Test
    void shouldSayWhereTheEndWasCut() {
        delete(ENTRIES);
        delete(ENTRIES - 1);
        shouldFind(What.CUT, ENTRIES - 1);
    }

    @Test
    void shouldSayWhereTheEndWasCutToWhomKeptAHead() {
        var head = node.seal.head();
        delete(ENTRIES);
        var elsewhere = new AuditTrail(link);
        assertThat(await(elsewhere.verify(List.of())).faults()).isEmpty();
        assertThat(await(elsewhere.verify(List.of(head))).faults())
                .extracting(ChainFault::what, ChainFault::number)
                .containsExactly(tuple(What.CUT, (long) ENTRIES));
    }

    @Test
    void shouldSayThatAWholeChainIsGoneToWhomKeptAHead() {
        var head = new ChainHead("c-gone", 7, "a".repeat(64));
        assertThat(node.verify(head).faults())
                .extracting(ChainFault::what, ChainFault::chain)
                .containsExactly(tuple(What.CUT, "c-gone"));
    }
}
