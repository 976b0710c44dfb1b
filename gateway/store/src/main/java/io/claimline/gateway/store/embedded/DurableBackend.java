package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The H2 back-end, answering a write only when it is on the disk. On its own it commits about once a second and loses what it
 * acknowledged in between when the process is killed.
 */
final class DurableBackend extends H2Backend {
    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "aggregate",
            "count",
            "distinct",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "buildinfo",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "serverStatus",
            "dbStats",
            "collStats",
            "endSessions",
            "whatsmyuri",
            "getParameter");
    private static final long WORTH_COMPACTING = 32L << 20;
    private static final int COMPACTION_STEP = 4 << 20;
    private static final int FILL_RATE = 60;

    private final MVStore store;
    private final GroupCommit commits;

    DurableBackend(MVStore store) {
        super(store);
        this.store = store;
        commits = new GroupCommit(() -> {
            store.commit();
            store.sync();
        });
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return BsonDatabase.open(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return READS.contains(message.getDocument().keySet().iterator().next())
                ? commits.alone(() -> answer(message))
                : commits.write(() -> answer(message));
    }

    /** A copy, for the answer holds the stored documents themselves, and the next update changes those in place while it is sent. */
    private Document answer(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
    }

    /** Rewrites some of the sparsest part of a large file, so that its space can be used again. */
    void compactSome() {
        if (!store.isClosed() && store.getFileStore().size() > WORTH_COMPACTING) {
            commits.alone(this::compactNow);
        }
    }

    // Not MVStore.compactFile, which also moves what is in use: in H2 2.3.232 it was seen to fail an assertion of its
    // own.
    private boolean compactNow() {
        var changed = store.compact(FILL_RATE, COMPACTION_STEP);
        store.commit();
        return changed;
    }

    @Override
    public void close() {
        var _ = commits.alone(() -> {
            if (!store.isClosed()) {
                store.commit();
                store.sync();
                super.close();
            }
            return true;
        });
    }
}
