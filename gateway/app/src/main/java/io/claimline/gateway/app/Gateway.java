package io.claimline.gateway.app;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.config.GatewaySettings;
import io.claimline.gateway.live.ClusterSettings;
import io.claimline.gateway.live.LiveCluster;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.StoreSettings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running gateway. Started in order: the data directory is locked, the store opened, the cluster joined when there is one, Vert.x started, and the
 * services on it; closed in the opposite order, so that nobody is let in whom nobody serves.
 */
final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int JOURNAL_LIMIT = 500_000;
    private static final long PATIENCE_S = 60;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final GatewaySettings settings;
    private final NodeId self = new NodeId("gw-" + UUID.randomUUID().toString().substring(0, 8));
    private final InstantSource clock = InstantSource.system();
    private int port;

    private Gateway(GatewaySettings settings) {
        this.settings = settings;
    }

    /** @throws StartFailure when it cannot; what was opened until then is closed */
    static Gateway start(GatewaySettings settings) {
        var gateway = new Gateway(settings);
        try {
            gateway.open();
            return gateway;
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
    }

    /** Where browsers reach it. */
    String address() {
        return "http://" + settings.http().host() + ":" + port;
    }

    private void open() {
        opened.push(DataLock.of(settings.dataDir()));
        var store = store();
        opened.push(store);
        store.banner().forEach(line -> LOG.info("Store: {}", line));
        var presence = presence();
        var services = new Services(presence.vertx, settings, store, presence.live, self, clock);
        opened.push(() -> await(services.stop()));
        try {
            port = await(services.start());
        } catch (CompletionException e) {
            throw failed(e);
        }
    }

    private Store store() {
        try {
            var store = new StoreSettings(
                    settings.dataDir(),
                    settings.store().mongo(),
                    settings.store().embeddedPort(),
                    JOURNAL_LIMIT);
            return Store.open(store, self, clock);
        } catch (IOException e) {
            throw new StartFailure(StartFailure.STORE, String.valueOf(e.getMessage()), e);
        }
    }

    private record Live(Vertx vertx, Presence live) {}

    /** Live state is in Hazelcast also when there is one gateway; only then nobody can join it, and Vert.x needs no cluster. */
    private Live presence() {
        var builder = Vertx.builder().with(options(settings.dataDir()));
        var cluster = cluster();
        opened.push(cluster);
        var vertx = settings.cluster().on()
                ? await(builder.withClusterManager(cluster.clusterManager()).buildClustered())
                : builder.build();
        opened.push(() -> await(vertx.close()));
        return new Live(vertx, cluster.presence());
    }

    private LiveCluster cluster() {
        var cluster = settings.cluster();
        try {
            return LiveCluster.join(
                    cluster.on()
                            ? new ClusterSettings("claimline", cluster.host(), cluster.port(), cluster.members())
                            : ClusterSettings.alone(freePort()),
                    self);
        } catch (IOException e) {
            throw new StartFailure(StartFailure.ADDRESS, String.valueOf(e.getMessage()), e);
        }
    }

    /** A gateway on its own has no use for its cluster port, but Hazelcast must have one. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static VertxOptions options(Path dataDir) {
        var options = new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(8)
                .setInternalBlockingPoolSize(8)
                .setFileSystemOptions(new FileSystemOptions()
                        .setFileCacheDir(dataDir.resolve("cache").toString()));
        options.getEventBusOptions().setHost("127.0.0.1");
        return options;
    }

    private StartFailure failed(CompletionException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                var http = settings.http();
                return new StartFailure(
                        StartFailure.ADDRESS,
                        "The gateway cannot listen on " + http.host() + ":" + http.port() + " (" + cause.getMessage()
                                + "). Stop the program that uses the port, or set claimline.gateway.http.port.",
                        e);
            }
        }
        var cause = e.getCause() == null ? e : e.getCause();
        return new StartFailure(
                cause instanceof IOException ? StartFailure.STORE : StartFailure.OTHER, String.valueOf(cause), e);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE_S, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("While stopping: {}", e.toString());
            }
        }
    }
}
