package io.claimline.gateway.store.quality;

import com.mongodb.client.model.Sorts;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Scorecards. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Scorecards {
    private final Revised<StoredScorecard> cards;

    Scorecards(MongoLink link) {
        cards = new Revised<>(link, "scorecards", StoredScorecard.class);
    }

    /** Every one, by id. */
    public CompletableFuture<List<StoredScorecard>> all() {
        return cards.read(cards.collection().find().sort(Sorts.ascending("_id")));
    }

    /** That of the id. */
    public CompletableFuture<Optional<StoredScorecard>> find(String id) {
        return cards.find(id);
    }

    /** Adds one; false when the id is taken. */
    public CompletableFuture<Boolean> add(StoredScorecard card) {
        return cards.add(cards.write(card));
    }

    /** Keeps the next revision of it; false when somebody else did. */
    public CompletableFuture<Boolean> change(StoredScorecard card) {
        return cards.replace(cards.write(card));
    }
}
