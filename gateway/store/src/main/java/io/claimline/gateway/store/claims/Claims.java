package io.claimline.gateway.store.claims;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.ledger.claim.ClaimKey;
import io.claimline.gateway.store.link.MongoLink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The claims that visible imports tell of. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Claims {
    private final MongoLink link;
    private final MongoCollection<Document> claims;
    private final Imports imports;

    /** Claims at the end of the link. */
    public Claims(MongoLink link) {
        this.link = link;
        claims = link.collection("claims");
        imports = new Imports(link);
    }

    /** The claim of that key. */
    public CompletableFuture<Optional<StoredClaim>> find(ClaimKey key) {
        return seen(eq("_id", key.value()), 1).thenApply(found -> found.stream().findFirst());
    }

    /**
     * Claims of which every word of the text begins a word of the claim number, the patient's name or the payer's name; in no
     * particular order. Nothing for a text without words.
     *
     * @param limit at most so many, 1 or more
     */
    public CompletableFuture<List<StoredClaim>> search(String text, int limit) {
        var conditions = ClaimDocument.words(text)
                .map(word -> regex(ClaimDocument.MENTIONS + ".words", Pattern.compile("^" + Pattern.quote(word))))
                .toList();
        return conditions.isEmpty() ? CompletableFuture.completedFuture(List.of()) : seen(and(conditions), limit);
    }

    /**
     * Claims in the order of their keys, after {@code after} (or from the first); the next page begins after the last one, and an empty
     * page is the end.
     *
     * @param limit at most so many, 1 or more
     */
    public CompletableFuture<List<StoredClaim>> page(Optional<ClaimKey> after, int limit) {
        var query = after.<Bson>map(key -> gt("_id", key.value())).orElseGet(Document::new);
        return documents(query, limit)
                .thenCompose(found -> seen(found)
                        .thenCompose(claims -> claims.isEmpty() && !found.isEmpty()
                                // Nothing but claims of imports that are not visible yet; look behind them.
                                ? page(Optional.of(new ClaimKey(found.getLast().getString("_id"))), limit)
                                : CompletableFuture.completedFuture(claims)));
    }

    /** The claims of these keys that there are. */
    public CompletableFuture<List<StoredClaim>> of(Collection<String> keys) {
        return keys.isEmpty() ? CompletableFuture.completedFuture(List.of()) : seen(in("_id", keys), keys.size());
    }

    private CompletableFuture<List<StoredClaim>> seen(Bson query, int limit) {
        return documents(query, limit).thenCompose(this::seen);
    }

    private CompletableFuture<List<Document>> documents(Bson query, int limit) {
        return link.all(claims.find(query).sort(Sorts.ascending("_id")).limit(limit));
    }

    private CompletableFuture<List<StoredClaim>> seen(List<Document> found) {
        return imports.visible(found.stream()
                        .flatMap(document -> ClaimDocument.imports(document).stream())
                        .collect(Collectors.toSet()))
                .thenApply(visible -> found.stream()
                        .flatMap(document -> ClaimDocument.seen(document, visible).stream())
                        .toList());
    }
}
