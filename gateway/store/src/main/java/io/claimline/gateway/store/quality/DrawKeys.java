package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.quality.sampling.DrawKey;
import io.claimline.gateway.store.link.MongoLink;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.bson.Document;

/** The key by which calls are drawn: one for the installation, for every gateway the same. */
public final class DrawKeys {
    private static final String ID = "sampling";

    private final MongoLink link;
    private final MongoCollection<Document> keys;

    DrawKeys(MongoLink link) {
        this.link = link;
        keys = link.collection("qualityKeys");
    }

    /** The key; drawn when there is none yet. Of two gateways that draw at once, the first key stands for both. */
    public CompletableFuture<DrawKey> key(Supplier<DrawKey> drawn) {
        return link.first(keys.find(eq("_id", ID)))
                .thenCompose(found -> found.isPresent()
                        ? CompletableFuture.completedFuture(
                                new DrawKey(found.get().getString("hex")))
                        : link.insertIfAbsent(
                                        keys,
                                        new Document("_id", ID)
                                                .append("hex", drawn.get().hex()))
                                .thenCompose(_ -> key(drawn)));
    }
}
