package io.claimline.gateway.store.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the journal, oldest first, in batches, each until it is accepted. While the receiver is away it tries again with a growing
 * pause, for ever.
 */
public final class Forwarder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private static final int BATCH = 200;
    private static final long LINGER_MS = 100;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final long LAST_CHANCE_MS = 5_000;

    private final Journal journal;
    private final Receiver receiver;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable String trouble;

    /** Who takes the records. */
    public interface Receiver {
        /**
         * Takes documents that are all different. Completes when they are there for good; taking one again must do no harm.
         */
        CompletionStage<Void> take(List<Entry> batch);
    }

    /** Starts to deliver at once. */
    public Forwarder(Journal journal, Receiver receiver) {
        this.journal = journal;
        this.receiver = receiver;
        thread = Thread.ofVirtual().name("journal-forwarder").start(this::run);
    }

    /** Why nothing is delivered at the moment; null when all is well. For health checks. */
    public @Nullable String trouble() {
        return trouble;
    }

    private void run() {
        var pause = FIRST_PAUSE_MS;
        try {
            while (closed.getCount() > 0) {
                journal.backlog().awaitSome(1_000);
                var batch = journal.backlog().oldest(BATCH);
                if (batch.isEmpty()) {
                    continue;
                }
                if (delivered(batch)) {
                    pause = FIRST_PAUSE_MS;
                    linger(batch.size());
                } else {
                    var _ = closed.await(pause, TimeUnit.MILLISECONDS);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets some more come together: an attempt is revised several times a second, and only its latest revision need be sent. */
    private void linger(int sent) throws InterruptedException {
        if (sent < BATCH) {
            var _ = closed.await(LINGER_MS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean delivered(List<Backlog.Pending> batch) {
        try {
            var entries = new ArrayList<Entry>();
            for (var pending : batch) {
                Segments.read(pending.place()).ifPresent(entries::add);
            }
            receiver.take(entries).toCompletableFuture().join();
            journal.delivered(batch);
            clear();
            return true;
        } catch (IOException | RuntimeException e) {
            report(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
            return false;
        }
    }

    private void clear() {
        if (trouble != null) {
            trouble = null;
            LOG.info("The outcome journal is delivered again; {} documents wait", journal.undelivered());
        }
    }

    private void report(Throwable failure) {
        var first = trouble == null;
        trouble = String.valueOf(failure.getMessage());
        if (first) {
            LOG.warn(
                    "The outcome journal cannot be delivered; records are kept on this node and sent later. {}",
                    trouble);
        }
    }

    /** Gives what waits a last chance, then stops. */
    @Override
    public void close() {
        try {
            if (trouble == null) {
                journal.backlog().awaitNone(LAST_CHANCE_MS);
            }
            closed.countDown();
            thread.interrupt();
            thread.join(LAST_CHANCE_MS);
        } catch (InterruptedException e) {
            closed.countDown();
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
