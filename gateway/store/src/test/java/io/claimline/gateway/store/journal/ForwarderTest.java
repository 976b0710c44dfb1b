package io.claimline.gateway.store.journal;

import static io.claimline.dialer.contracts.Stages.await;
import static io.claimline.dialer.contracts.Stages.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwarderTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void shouldDeliverInOrderAfterTheReceiverWasAway() throws IOException {
        var receiver = new Unsteady();
        try (var journal = Journal.open(folder, 1_000);
                var forwarder = new Forwarder(journal, receiver)) {
            receiver.away = true;
            IntStream.range(0, 50).forEach(i -> await(journal.append(Entries.outcome("id" + i, "said"))));
            until("the trouble is told", () -> forwarder.trouble() != null);
            assertThat(journal.undelivered()).isEqualTo(50);
            receiver.away = false;
            until("everything is delivered", () -> journal.undelivered() == 0);
            until("the trouble is over", () -> forwarder.trouble() == null);
        }
        assertThat(receiver.taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "id" + i).toList());
        try (var journal = Journal.open(folder, 1_000)) {
            assertThat(journal.recovery().records()).isZero();
        }
    }

    @Test
    void shouldTellWhenAllThatWasAppendedIsDelivered() throws IOException {
        var receiver = new Unsteady();
        receiver.away = true;
        try (var journal = Journal.open(folder, 1_000);
                var forwarder = new Forwarder(journal, receiver)) {
            await(journal.delivered());
            // Not awaited: what is on its way to the disk is waited for as well.
            var _ = journal.append(Entries.attempt("a", 1));
            var first = journal.delivered().toCompletableFuture();
            // Takes the place of what was to be waited for.
            var _ = journal.append(Entries.attempt("a", 2));
            var _ = journal.append(Entries.outcome("late", "said"));
            until("the trouble is told", () -> forwarder.trouble() != null);
            assertThat(first).isNotDone();
            receiver.away = false;
            await(first);
            assertThat(receiver.taken).contains("a");
            await(journal.delivered());
            assertThat(receiver.taken).containsExactlyInAnyOrder("a", "late");
        }
    }

    @Test
    void shouldSendOnlyTheLatestRevisionOfWhatWaited() throws IOException {
        var receiver = new Unsteady();
        receiver.away = true;
        try (var journal = Journal.open(folder, 1_000);
                var _ = new Forwarder(journal, receiver)) {
            for (var revision = 1; revision <= 20; revision++) {
                await(journal.append(Entries.attempt("a", revision)));
            }
            receiver.away = false;
            until("everything is delivered", () -> journal.undelivered() == 0);
        }
        assertThat(receiver.taken).containsExactly("a");
    }

    @ParameterizedTest
    @MethodSource("io.claimline.gateway.store.link.Servers#present")
    void shouldChangeNothingWhenTheSameRecordsAreTakenAgain(Servers server) {
        var link = DATABASE.on(server);
        var receiver = new MongoReceiver(link);
        var attempt = Samples.fresh();
        var outcome = Samples.fresh();
        await(receiver.take(List.of(Entries.attempt(attempt, 2), Entries.outcome(outcome, "first"))));
        await(receiver.take(List.of(Entries.attempt(attempt, 1), Entries.outcome(outcome, "second"))));
        await(receiver.take(List.of(
                Entries.attempt(Samples.fresh(), 1), Entries.attempt(attempt, 2), Entries.outcome(outcome, "third"))));
        assertThat(await(link.all(link.collection("attempts").find(new Document("_id", attempt)))))
                .containsExactly(Entries.attempt(attempt, 2).body());
        assertThat(await(link.all(link.collection("outcomes").find(new Document("_id", outcome)))))
                .containsExactly(Entries.outcome(outcome, "first").body());
        await(receiver.take(List.of(Entries.attempt(attempt, 3))));
        assertThat(await(link.all(link.collection("attempts").find(new Document("_id", attempt)))))
                .containsExactly(Entries.attempt(attempt, 3).body());
    }

    private static final class Unsteady implements Forwarder.Receiver {
        private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean away;

        @Override
        public CompletionStage<Void> take(List<Entry> batch) {
            if (away) {
                return CompletableFuture.failedFuture(new IOException("away"));
            }
            batch.forEach(entry -> taken.add(entry.id()));
            return CompletableFuture.completedFuture(null);
        }
    }
}
