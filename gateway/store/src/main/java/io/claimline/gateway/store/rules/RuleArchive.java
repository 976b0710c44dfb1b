package io.claimline.gateway.store.rules;

import static com.mongodb.client.model.Filters.eq;

import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The files of every compliance rule table that was ever in force, by the table's version. Only ever added to. */
public final class RuleArchive {
    private static final Shape<Table> TABLE = Shape.of(Table.class);

    private final MongoLink link;

    /** Tables at the end of the link. */
    public RuleArchive(MongoLink link) {
        this.link = link;
    }

    /** A file of rules. */
    public record Text(String name, String text) {}

    /** A table. Public for {@link Shape}. */
    public record Table(String id, List<Text> files) {}

    /** Keeps the files of a version; the first ones stand. Fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
    public CompletableFuture<Boolean> keep(String version, List<Text> files) {
        return link.insertIfAbsent(link.collection("ruleTables"), TABLE.write(new Table(version, files)));
    }

    /** The files of a version. Fails as {@link #keep}. */
    public CompletableFuture<Optional<List<Text>>> find(String version) {
        return link.first(link.collection("ruleTables").find(eq("_id", version)))
                .thenApply(found -> found.map(TABLE::read).map(Table::files));
    }
}
