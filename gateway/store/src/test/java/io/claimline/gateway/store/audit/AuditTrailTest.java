package io.claimline.gateway.store.audit;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainFault.What;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.claimline.gateway.store.link.Servers#present")
class AuditTrailTest {
    private static final AuditSearch ALL =
            new AuditSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Parameter
    Servers server = Servers.EMBEDDED;

    @TempDir
    Path folder;

    private MongoLink link;

    @BeforeEach
    void empty() {
        link = DATABASE.on(server);
        await(link.one(link.collection("auditTrail").deleteMany(Filters.empty())));
    }

    private TrailUnderTest node(String name) throws IOException {
        return new TrailUnderTest(folder.resolve(name), link);
    }

    @Test
    void shouldBeWholeWhileNothingIsDelivered() throws IOException {
        try (var node = node("a")) {
            node.keep("entry", 30);
            assertThat(node.verify().whole()).isTrue();
            assertThat(node.verify().entries()).isEqualTo(30);
            node.deliver();
            node.keep("more", 7);
            assertThat(node.verify().whole()).isTrue();
            assertThat(await(node.trail.heads())).containsExactly(node.seal.head());
        }
    }

    @Test
    void shouldGoOnWhereItWasAfterARestartWithWhatWasDeliveredAndWhatWasNot() throws IOException {
        String chain;
        try (var node = node("a")) {
            chain = node.seal.head().chain();
            node.keep("entry", 30);
            node.deliver();
        }
        try (var node = node("a")) {
            node.keep("later", 5);
        }
        try (var node = node("a")) {
            node.keep("last", 1);
            assertThat(node.seal.head().chain()).isEqualTo(chain);
            assertThat(node.seal.head().number()).isEqualTo(36);
            node.deliver();
            assertThat(node.verify().whole()).isTrue();
        }
    }

    @Test
    void shouldGoOnWhereItWasThoughTheFileBesideTheJournalIsOlder() throws IOException {
        var file = folder.resolve("a").resolve("chain");
        String old;
        try (var node = node("a")) {
            old = Files.readString(file);
            node.keep("entry", 450);
            node.deliver();
            node.keep("waiting", 3);
        }
        Files.writeString(file, old);
        try (var node = node("a")) {
            assertThat(node.seal.head().number()).isEqualTo(453);
            node.keep("last", 1);
            node.deliver();
            assertThat(node.verify().whole()).isTrue();
        }
    }

    @Test
    void shouldSeeACutThatWasMadeWhileTheGatewayWasDown() throws IOException {
        try (var node = node("a")) {
            node.keep("entry", 10);
            node.deliver();
        }
        await(link.one(link.collection("auditTrail").deleteOne(Filters.eq("number", 10))));
        try (var node = node("a")) {
            node.keep("later", 1);
            node.deliver();
            assertThat(node.verify().faults())
                    .extracting(ChainFault::what, ChainFault::number)
                    .containsExactly(tuple(What.MISSING, 10L));
        }
    }

    @Test
    void shouldKeepAChainForEachOfTwoNodesAndSeeInOneThatTheOtherWasCut() throws IOException {
        try (var one = node("a");
                var other = node("b")) {
            one.keep("one", 20);
            other.keep("other", 20);
            one.deliver();
            other.deliver();
            assertThat(one.verify().heads()).containsExactlyInAnyOrder(one.seal.head(), other.seal.head());
            assertThat(one.verify().whole()).isTrue();
            await(one.book.keep(anchor(other.seal.head())));
            one.deliver();
            await(link.one(link.collection("auditTrail")
                    .deleteMany(Filters.eq("chain", other.seal.head().chain()))));
            assertThat(await(new AuditTrail(link).verify(List.of())).faults())
                    .extracting(ChainFault::what, ChainFault::chain)
                    .containsExactly(tuple(What.CUT, other.seal.head().chain()));
        }
    }

    private static AuditEntry anchor(ChainHead head) {
        return new AuditEntry(
                "anchor-" + head.text(),
                TrailUnderTest.AT,
                Actor.GATEWAY,
                Deed.done(AuditAction.CHAINS_ANCHORED),
                List.of(),
                Map.of("head", head.text()),
                Map.of());
    }

    @Test
    void shouldBeFoundByWhoWhatAboutWhatAndWhenPageByPage() throws IOException {
        try (var node = node("a")) {
            node.keep("entry", 25);
            var other = new AuditEntry(
                    "other",
                    TrailUnderTest.AT.minusSeconds(60),
                    new Actor("ana", "agent", "", ""),
                    new Deed(AuditAction.ACCESS_REFUSED, Deed.Result.REFUSED, ""),
                    List.of(Subject.of("call", "call12345678"), Subject.of("claim", "c9")),
                    Map.of(),
                    Map.of());
            await(node.book.keep(other));
            node.deliver();
            var first = await(node.trail.search(ALL, Optional.empty(), 20));
            var rest = await(node.trail.search(ALL, Optional.of(first.getLast().place()), 20));
            assertThat(first).hasSize(20);
            assertThat(rest).hasSize(6);
            assertThat(rest.getLast().entry().entry()).isEqualTo(other);
            for (var search : List.of(
                    new AuditSearch(
                            Optional.of("ana"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    new AuditSearch(
                            Optional.empty(),
                            Optional.of(AuditAction.ACCESS_REFUSED),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    new AuditSearch(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Subject.of("claim", "c9")),
                            Optional.empty(),
                            Optional.empty()),
                    new AuditSearch(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(TrailUnderTest.AT.minusSeconds(60)),
                            Optional.of(TrailUnderTest.AT)))) {
                assertThat(await(node.trail.search(search, Optional.empty(), 20)))
                        .extracting(found -> found.entry().entry())
                        .containsExactly(other);
            }
        }
    }

    @Test
    void shouldTakeUpWhatEarlierVersionsWrote() throws IOException {
        await(link.one(link.collection("audit")
                .insertOne(new Document("_id", "old-1")
                        .append("at", Date.from(TrailUnderTest.AT))
                        .append("agent", "ana")
                        .append("action", "VERIFIED")
                        .append("call", "call12345678")
                        .append("details", List.of(new Document("k", "stated").append("v", "birthDate"))))));
        try (var node = node("a")) {
            await(new EarlierAudit(link, node.book).move());
            assertThat(await(node.book.of(new CallId("call12345678"))))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.action()).isEqualTo(AuditAction.VERIFIED);
                        assertThat(entry.details()).isEqualTo(Map.of("stated", "birthDate"));
                    });
            assertThat(await(link.all(link.collection("audit").find()))).isEmpty();
        }
    }
}
