package io.claimline.gateway.app.compliance;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
    private static final String RULE = """
            version = "own-%d"
            rules = [ { key = own.limit, id = C-15, layer = client, from = 2026-01-01, source = "Contract"
              attempt-limit { most = %d, days = 7, per = debt, count = [live-call] } } ]
            """;

    /** An archive that can be away. */
    private static final class Shelf implements RuleBook.Archive {
        private final Map<String, List<RuleText>> kept = new ConcurrentHashMap<>();
        volatile boolean away;

        Set<String> versions() {
            return kept.keySet();
        }

        @Override
        public Future<Void> keep(String version, List<RuleText> files) {
            if (away) {
                return Future.failedFuture(new IOException("the store is away"));
            }
            kept.putIfAbsent(version, files);
            return Future.succeededFuture();
        }

        @Override
        public Future<Optional<List<RuleText>>> find(String version) {
            return Future.succeededFuture(Optional.ofNullable(kept.get(version)));
        }
    }

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private Path own = Path.of("own.conf");
    private Shelf archive = new Shelf();

    @BeforeEach
    void write() throws IOException {
        own = Files.writeString(folder.resolve("own.conf"), RULE.formatted(1, 3));
        archive = new Shelf();
    }

    @AfterEach
    void close() {
        await(vertx.close().toCompletionStage());
    }

    private RuleBook book() throws BadRules {
        var book = new RuleBook(vertx, archive, List.of(own));
        await(book.start().toCompletionStage());
        return book;
    }

    @Test
    void shouldArchiveTheTableBeforeAnybodyIsCalledByIt() throws BadRules {
        var book = book();
        assertThat(archive.versions()).containsExactly(book.table().version());
    }

    @Test
    void shouldPutAChangedFileInForceAndStillKnowTheFormerTable() throws Exception {
        var book = book();
        var former = book.table();
        Files.writeString(own, RULE.formatted(2, 2));
        until("the changed table is in force", () -> !book.table().version().equals(former.version()));
        assertThat(book.table().version()).contains("own-2");
        var again = await(book.of(former.version()).toCompletionStage());
        assertThat(again.orElseThrow().rules()).isEqualTo(former.rules());
        assertThat(await(book.of("never-1").toCompletionStage())).isEmpty();
    }

    @Test
    void shouldKeepTheFormerTableWhileAFileIsWrongAndSayWhatIsWrong() throws Exception {
        var book = book();
        var former = book.table();
        Files.writeString(own, "version = \"own-2\"\nrules = [ { key = own.limit, idd = C-15 } ]");
        until("the fault is told", () -> book.fault().isPresent());
        assertThat(book.fault().orElseThrow()).startsWith(own.toString() + ":2: ");
        assertThat(book.table()).isSameAs(former);
        Files.writeString(own, RULE.formatted(3, 1));
        until("the mended table is in force", () -> book.fault().isEmpty());
        assertThat(book.table().version()).contains("own-3");
    }

    @Test
    void shouldFindNothingWrongOnceAFileIsAsItWas() throws Exception {
        var book = book();
        Files.writeString(own, "rules = [");
        until("the fault is told", () -> book.fault().isPresent());
        Files.writeString(own, RULE.formatted(1, 3));
        until("nothing is wrong", () -> book.fault().isEmpty());
    }

    @Test
    void shouldKeepTheFormerTableUntilTheNextIsArchived() throws Exception {
        var book = book();
        var former = book.table();
        archive.away = true;
        Files.writeString(own, RULE.formatted(2, 2));
        until("the fault is told", () -> book.fault().isPresent());
        assertThat(book.table()).isSameAs(former);
        archive.away = false;
        until("the changed table is in force", () -> !book.table().version().equals(former.version()));
    }

    @Test
    void shouldNotBeginWithAFileThatIsWrong() throws IOException {
        Files.writeString(own, "version = \"own-2\"\nrules = [ {} ]");
        assertThatThrownBy(this::book).isInstanceOf(BadRules.class).hasMessageContaining(own + ":2");
    }
}
