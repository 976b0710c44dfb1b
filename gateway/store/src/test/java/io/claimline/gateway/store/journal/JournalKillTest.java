package io.claimline.gateway.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.gateway.store.link.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalKillTest {
    @TempDir
    Path folder;

    @Test
    void shouldHaveEveryAcknowledgedRecordAfterThreeKills() throws IOException, InterruptedException {
        var promised = new ArrayList<String>();
        for (var run = 0; run < 3; run++) {
            try (var child = ChildProcess.start(Appender.class, folder.toString(), "run" + run)) {
                promised.addAll(child.killAfter(2_000));
            }
            try (var journal = Journal.open(folder, 1_000_000)) {
                assertThat(journal.recovery().damages()).isEmpty();
                for (var id : promised.subList(Math.max(0, promised.size() - 500), promised.size())) {
                    assertThat(journal.undelivered(Kind.OUTCOME, "call:" + id))
                            .as(id)
                            .hasSize(1);
                }
                assertThat(journal.recovery().records()).isGreaterThanOrEqualTo(promised.size());
            }
        }
    }

    /** Appends with many in flight and prints each id when it was acknowledged, until it is killed. */
    static final class Appender {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            var journal = Journal.open(Path.of(arguments[0]), 1_000_000);
            var inFlight = new Semaphore(100);
            for (var i = 0; true; i++) {
                inFlight.acquire();
                var id = arguments[1] + "-" + i;
                CompletableFuture<Void> done = journal.append(Entries.outcome(id, "said"))
                        .toCompletableFuture()
                        .whenComplete((_, _) -> {
                            System.out.println(id);
                            inFlight.release();
                        });
                assert done != null;
            }
        }
    }
}
