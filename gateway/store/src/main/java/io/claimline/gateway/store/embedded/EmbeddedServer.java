package io.claimline.gateway.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-protocol server in this process, on one file. For trying Claimline out, for demonstrations and tests; {@link #LIMITS} says
 * what it lacks. It listens on loopback only, and has no password.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** What a person must know before trusting real work to it; one sentence a line, for the start-up banner. */
    public static final List<String> LIMITS = List.of(
            "It is for trying out, demonstrations and tests: one process, one file, no replica, no password (loopback only).",
            "Acknowledged writes are forced to disk, a few hundred a second at most.",
            "It has no transactions, change streams, TTL expiry, partial indexes or pipeline updates; Claimline needs none of them.",
            "Indexes find text in their first field only; the worklist is read whole: keep below some 50,000 leads and claims.",
            "For production set CLAIMLINE_MONGODB_URI to a MongoDB 6.0 or newer replica set.");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    // Chunks of the file are forced before they are acknowledged, so older ones need not be kept for long.
    private static final int RETENTION_MS = 1_000;
    private static final int CACHE_MB = 64;

    private final DurableBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService compaction;
    private final int port;

    private EmbeddedServer(Path file, int askedPort) throws IOException {
        var store = open(file);
        backend = new DurableBackend(store);
        server = new MongoServer(backend);
        try {
            server.bind("127.0.0.1", askedPort);
        } catch (Exception e) {
            // Netty throws the checked exception of the socket without declaring it.
            store.close();
            throw new IOException(
                    "The embedded store cannot listen on 127.0.0.1:" + askedPort
                            + "; another program uses the port. Choose another, or 0 for any free one.",
                    e);
        }
        port = server.getLocalAddress().getPort();
        compaction = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("embedded-store-compaction").factory());
        var _ = compaction.scheduleWithFixedDelay(this::compact, 10, 10, TimeUnit.SECONDS);
    }

    /**
     * Opens or creates the store and serves it.
     *
     * @param file the store's file; its folder is created
     * @param port loopback port, or 0 for any free one
     * @throws IOException when the file is in use by another process or damaged, or the port is taken; the message says which
     */
    public static EmbeddedServer open(Path file, int port) throws IOException {
        return new EmbeddedServer(file, port);
    }

    private static MVStore open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MB)
                    .open();
            store.setRetentionTime(RETENTION_MS);
            return store;
        } catch (MVStoreException e) {
            throw new IOException(
                    "The embedded store " + file + " cannot be opened: " + e.getMessage()
                            + ". Either another gateway uses it (stop that one, or give this one another data"
                            + " directory), or the file is damaged (restore it from a backup).",
                    e);
        }
    }

    /** Where {@link io.claimline.gateway.store.link.MongoLink} finds it. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false";
    }

    /** The loopback port. */
    public int port() {
        return port;
    }

    private void compact() {
        try {
            backend.compactSome();
        } catch (RuntimeException e) {
            LOG.warn("The embedded store could not compact its file; it goes on, and tries again", e);
        }
    }

    @Override
    public void close() {
        compaction.shutdownNow();
        // Closes the clients, then the back-end, and with it the file.
        server.shutdownNow();
    }
}
