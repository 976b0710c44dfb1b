package io.claimline.gateway.store.embedded;

import static io.claimline.dialer.contracts.Stages.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.gateway.store.link.ChildProcess;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.ServerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void shouldHaveEveryAcknowledgedDocumentAfterThreeKills() throws IOException, InterruptedException {
        var promised = new HashSet<String>();
        for (var run = 0; run < 3; run++) {
            try (var child = ChildProcess.start(Writer.class, file().toString(), "run" + run)) {
                promised.addAll(child.killAfter(200));
            }
            assertThat(stored()).as("after kill %d", run + 1).containsAll(promised);
        }
        assertThat(promised).hasSizeGreaterThanOrEqualTo(600);
    }

    private Set<String> stored() throws IOException {
        try (var server = EmbeddedServer.open(file(), 0);
                var link = MongoLink.to(server.uri())) {
            var found = await(link.all(link.collection("promises").find()));
            var ids = found.stream().map(document -> document.getString("_id")).collect(Collectors.toSet());
            assertThat(ids).as("no document is there twice").hasSameSizeAs(found);
            for (var id : ids.stream().limit(20).toList()) {
                // Found through the index, too.
                assertThat(await(link.all(link.collection("promises").find(new Document("_id", id)))))
                        .hasSize(1);
            }
            return ids;
        }
    }

    /** Inserts on eight threads and prints each id when its insert was acknowledged, until it is killed. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            var server = EmbeddedServer.open(Path.of(arguments[0]), 0);
            var promises = MongoLink.to(server.uri());
            var next = new AtomicInteger();
            IntStream.range(0, 8)
                    .forEach(_ -> Thread.ofPlatform().start(() -> {
                        while (true) {
                            var id = arguments[1] + "-" + next.incrementAndGet();
                            await(promises.one(promises.collection("promises").insertOne(new Document("_id", id))));
                            System.out.println(id);
                        }
                    }));
        }
    }

    @Test
    void shouldReadWhatItWroteWhenOpenedAgain() throws IOException {
        try (var server = EmbeddedServer.open(file(), 0);
                var link = MongoLink.to(server.uri())) {
            await(link.one(link.collection("things").insertOne(new Document("_id", 1).append("a.b", 2))));
        }
        try (var server = EmbeddedServer.open(file(), 0);
                var link = MongoLink.to(server.uri())) {
            assertThat(await(link.all(link.collection("things").find()))).hasSize(1);
        }
    }

    @Test
    void shouldUseTheSpaceOfOldVersionsAgain() throws IOException {
        try (var server = EmbeddedServer.open(file(), 0);
                var link = MongoLink.to(server.uri())) {
            for (var i = 0; i < 400; i++) {
                var changes = IntStream.range(0, 8)
                        .mapToObj(j -> link.one(link.collection("things")
                                .replaceOne(
                                        new Document("_id", j),
                                        new Document("text", "x".repeat(2_000)),
                                        new com.mongodb.client.model.ReplaceOptions().upsert(true))))
                        .toList();
                changes.forEach(change -> await(change));
            }
        }
        assertThat(Files.size(file())).isLessThan(8L << 20);
    }

    @Test
    void shouldSayWhatToDoWhenTheFileIsInUse() throws IOException {
        try (var _ = EmbeddedServer.open(file(), 0)) {
            assertThatThrownBy(() -> EmbeddedServer.open(file(), 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another data directory");
        }
    }

    @Test
    void shouldSayWhatToDoWhenThePortIsTaken() throws IOException {
        try (var server = EmbeddedServer.open(file(), 0)) {
            assertThatThrownBy(() -> EmbeddedServer.open(folder.resolve("other.mv"), server.port()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
    }

    @Test
    void shouldBeRecognisedByTheProbe() throws IOException {
        try (var server = EmbeddedServer.open(file(), 0);
                var link = MongoLink.to(server.uri())) {
            var facts = await(ServerFacts.probe(link));
            assertThat(facts.product()).isEqualTo("embedded");
            assertThat(facts.sentence()).contains("127.0.0.1:" + server.port(), "single server");
        }
    }

    private Path file() {
        return folder.resolve("store").resolve("claimline.mv");
    }
}
