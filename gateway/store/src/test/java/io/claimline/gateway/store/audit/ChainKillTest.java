package io.claimline.gateway.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.link.ChildProcess;
import io.claimline.gateway.store.link.MongoLink;
import io.claimline.gateway.store.link.Servers;
import io.claimline.gateway.store.link.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ChainKillTest {
    private static final int PROMISES = 1_000;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    void shouldBeOneUnbrokenChainWithEveryPromisedEntryAfterThreeKills() throws IOException, InterruptedException {
        var promised = new ArrayList<String>();
        for (var run = 0; run < 3; run++) {
            try (var child = ChildProcess.start(Writer.class, folder.toString(), "run" + run)) {
                promised.addAll(child.killAfter(PROMISES));
            }
        }
        try (var node = new TrailUnderTest(folder, DATABASE.on(Servers.EMBEDDED))) {
            node.deliver();
            var report = node.verify(node.seal.head());
            assertThat(report.faults()).isEmpty();
            assertThat(report.heads()).hasSize(1);
            assertThat(report.entries()).isGreaterThanOrEqualTo(promised.size());
        }
    }

    /** Keeps entries with many in flight and promises each when it is kept, until it is killed. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            var folder = Path.of(arguments[0]);
            var seal = ChainSeal.open(folder);
            var journal = Journal.open(folder, 1_000_000, seal);
            seal.behindWaiting(journal);
            // Never asked: nothing is delivered or read here.
            try (var nowhere = MongoLink.to("mongodb://127.0.0.1:1")) {
                var book = new AuditBook(journal, nowhere);
                var inFlight = new Semaphore(100);
                for (var i = 0; true; i++) {
                    inFlight.acquire();
                    var id = arguments[1] + "-" + i;
                    CompletableFuture<Void> done = book.keep(TrailUnderTest.entry(id))
                            .toCompletableFuture()
                            .whenComplete((_, _) -> {
                                ChildProcess.promise(id);
                                inFlight.release();
                            });
                    assert done != null;
                }
            }
        }
    }
}
