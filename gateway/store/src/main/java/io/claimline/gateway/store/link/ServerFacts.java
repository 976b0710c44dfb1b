package io.claimline.gateway.store.link;

import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/**
 * What a start-up probe found at the end of the link.
 *
 * @param address host, port and database
 * @param version the version the server says it is
 * @param wireVersion protocol level; MongoDB 6.0 speaks 17
 * @param topology {@code replica set}, {@code sharded} or {@code single server}
 * @param product {@code MongoDB}, {@code FerretDB} or {@code embedded}
 */
public record ServerFacts(String address, String version, int wireVersion, String topology, String product) {
    private static final int MONGODB_6 = 17;

    /** Asks the server. Fails with {@link StoreUnavailable} when it does not answer. */
    public static CompletableFuture<ServerFacts> probe(MongoLink link) {
        return link.command(new Document("isMaster", 1))
                .exceptionallyCompose(_ -> link.command(new Document("hello", 1)))
                .thenCombine(link.command(new Document("buildInfo", 1)), (hello, build) -> of(link, hello, build));
    }

    private static ServerFacts of(MongoLink link, Document hello, Document build) {
        return new ServerFacts(
                link.address(),
                String.valueOf(build.get("version")),
                hello.get("maxWireVersion", Number.class).intValue(),
                topology(hello),
                product(build));
    }

    private static String topology(Document hello) {
        if (hello.containsKey("setName")) {
            return "replica set";
        }
        return "isdbgrid".equals(hello.get("msg")) ? "sharded" : "single server";
    }

    private static String product(Document build) {
        if (build.containsKey("ferretdb") || build.containsKey("ferretdbVersion")) {
            return "FerretDB";
        }
        // A real server tells how it was compiled; the embedded one does not.
        return build.containsKey("buildEnvironment") || build.containsKey("allocator") ? "MongoDB" : "embedded";
    }

    /** Whether the server is old enough to be warned about; the embedded one is always behind and says so itself. */
    public boolean tooOld() {
        return product.equals("MongoDB") && wireVersion < MONGODB_6;
    }

    /** One line for the start-up banner. */
    public String sentence() {
        return product + " " + version + " at " + address + ", " + topology
                + (tooOld() ? "; MongoDB 6.0 or newer is expected, please upgrade" : "");
    }
}
