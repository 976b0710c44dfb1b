package io.claimline.gateway.store.link;

import io.claimline.dialer.contracts.Samples;
import io.claimline.gateway.store.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The servers that the contract suites run against: the embedded one always, others when they are there. One of each per test run; each
 * test class gets a database of its own. A server that is absent is said to be, with the reason, and skipped.
 */
public enum Servers {
    EMBEDDED {
        @Override
        protected Optional<String> start() {
            return Optional.of(Embedded.SERVER.uri());
        }
    },
    /** A second, independent server of the protocol, e.g. FerretDB. */
    SECOND {
        @Override
        protected Optional<String> start() {
            return given("CLAIMLINE_SECOND_MONGODB_URI");
        }
    },
    /** A MongoDB that the operator names. */
    GIVEN {
        @Override
        protected Optional<String> start() {
            return given("CLAIMLINE_MONGODB_URI");
        }
    },
    /** {@code mongo:8} in a container. */
    CONTAINER {
        @Override
        protected Optional<String> start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return absent("no Docker engine answers");
            }
            if (!pulled()) {
                return absent("the image mongo:8 is not here and could not be pulled within 3 minutes");
            }
            return Optional.of(Container.started().getReplicaSetUrl("claimline"));
        }
    };

    private static final Map<Servers, Optional<String>> FOUND = new EnumMap<>(Servers.class);

    protected abstract Optional<String> start();

    /** The servers that are there; the others have said why not. */
    public static List<Servers> present() {
        return Stream.of(values()).filter(server -> server.uri().isPresent()).toList();
    }

    /** Where the server is, when there is one. */
    public Optional<String> uri() {
        synchronized (FOUND) {
            if (!FOUND.containsKey(this)) {
                FOUND.put(this, start());
            }
            return FOUND.getOrDefault(this, Optional.empty());
        }
    }

    /** A link to an empty database of the server, or nothing when it is absent. Close it with {@link #drop}. */
    public Optional<MongoLink> emptyDatabase() {
        return uri().map(uri -> MongoLink.to(withDatabase(uri, "claimline_" + Samples.fresh())));
    }

    private static String withDatabase(String uri, String database) {
        var question = uri.indexOf('?');
        var base = question < 0 ? uri : uri.substring(0, question);
        var options = question < 0 ? "" : uri.substring(question);
        var slash = base.indexOf('/', base.indexOf("://") + 3);
        // A user of the URI was made in the database that the URI names, or in admin.
        return (slash < 0 ? base : base.substring(0, slash)) + "/" + database + options;
    }

    Optional<String> given(String variable) {
        var uri = Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isBlank());
        return uri.isPresent() ? uri : absent("the environment variable " + variable + " is not set");
    }

    Optional<String> absent(String reason) {
        System.out.println("Store contracts are not run against " + name() + ": " + reason + ".");
        return Optional.empty();
    }

    private static boolean pulled() {
        try {
            var pull = new ProcessBuilder("docker", "pull", "--quiet", "mongo:8")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ended = pull.waitFor(3, TimeUnit.MINUTES);
            pull.destroyForcibly();
            return ended && pull.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Drops the database and closes the link. */
    public static void drop(MongoLink link) {
        try (link) {
            link.dropDatabase().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private static final class Embedded {
        static final EmbeddedServer SERVER = open();

        private static EmbeddedServer open() {
            try {
                var file = Files.createTempDirectory("claimline-store-").resolve("store.mv");
                var server = EmbeddedServer.open(file, 0);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, file)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(EmbeddedServer server, Path file) {
            server.close();
            for (var path : List.of(file, file.getParent())) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    System.out.println("Left behind: " + path);
                }
            }
        }
    }

    private static final class Container {
        private static final List<MongoDBContainer> STARTED = new ArrayList<>();

        static MongoDBContainer started() {
            if (STARTED.isEmpty()) {
                var container = new MongoDBContainer("mongo:8");
                container.start();
                STARTED.add(container);
            }
            return STARTED.getFirst();
        }
    }
}
