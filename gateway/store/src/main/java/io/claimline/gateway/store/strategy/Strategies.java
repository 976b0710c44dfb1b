package io.claimline.gateway.store.strategy;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.strategy.Strategy;
import io.claimline.dialer.strategy.StrategyId;
import io.claimline.dialer.strategy.StrategyVersions;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every version of every strategy. A version never changes. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Strategies {
    private static final Shape<Version> VERSION = Shape.of(Version.class);

    private final MongoLink link;
    private final MongoCollection<Document> versions;

    /** Strategies at the end of the link. */
    public Strategies(MongoLink link) {
        this.link = link;
        versions = link.collection("strategies");
    }

    /**
     * A version as it is stored.
     *
     * @param id strategy and version
     * @param name the strategy, by which it is looked for
     */
    public record Version(String id, String name, Strategy strategy) {
        static Version of(Strategy strategy) {
            return new Version(
                    strategy.id() + ":" + strategy.version(), strategy.id().value(), strategy);
        }
    }

    /** Adds a version. Completes with false, and changes nothing, when there is one of that number: somebody else was first. */
    public CompletableFuture<Boolean> add(Strategy added) {
        return link.insertIfAbsent(versions, VERSION.write(Version.of(added)));
    }

    /** The versions of a strategy. */
    public CompletableFuture<Optional<StrategyVersions>> find(StrategyId id) {
        return read(eq("name", id.value())).thenApply(found -> found.stream().findFirst());
    }

    /** Every strategy, by id. */
    public CompletableFuture<List<StrategyVersions>> all() {
        return read(new Document());
    }

    private CompletableFuture<List<StrategyVersions>> read(Bson query) {
        return link.all(versions.find(query))
                .thenApply(found -> found.stream()
                        .map(document -> VERSION.read(document).strategy())
                        .collect(Collectors.groupingBy(one -> one.id().value(), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(StrategyVersions::new)
                        .toList());
    }
}
