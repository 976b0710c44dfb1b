package io.claimline.gateway.store.letters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.letters.Letter.Handed;
import io.claimline.gateway.store.letters.Letter.State;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Letters. One goes into one file, whoever makes files at the same time. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Letters {
    private static final Shape<Letter> LETTER = Shape.of(Letter.class);
    private static final Shape<Handed> HANDED = Shape.of(Handed.class);
    private static final String STATE = "state";

    private final MongoLink link;
    private final MongoCollection<Document> letters;

    /** Letters at the end of the link. */
    public Letters(MongoLink link) {
        this.link = link;
        letters = link.collection("letters");
    }

    /** Orders a letter; the first of its id stands. Completes with whether it is new. */
    public CompletableFuture<Boolean> order(Letter letter) {
        return link.insertIfAbsent(letters, LETTER.write(letter));
    }

    /** Those that wait for a file, the longest waiting first. */
    public CompletableFuture<List<Letter>> waiting(int most) {
        return list(eq(STATE, State.WAITING.name()), most);
    }

    /** What stands in the file of a day. */
    public CompletableFuture<List<Letter>> of(LocalDate day, int most) {
        return list(Match.all(eq(STATE, State.HANDED_OVER.name()), eq("rows.day", day.toString())), most);
    }

    /** Puts a letter that waits into a file. Completes with false, and changes nothing, when it does not wait any more. */
    public CompletableFuture<Boolean> handOver(String id, Handed handed) {
        return ended(id, combine(set(STATE, State.HANDED_OVER.name()), set("rows", HANDED.write(handed))));
    }

    /** Leaves a letter that waits out of every file. */
    public CompletableFuture<Boolean> leaveOut(String id) {
        return ended(id, set(STATE, State.LEFT_OUT.name()));
    }

    private CompletableFuture<Boolean> ended(String id, Bson change) {
        return link.one(letters.updateOne(Match.all(eq("_id", id), eq(STATE, State.WAITING.name())), change))
                .thenApply(done -> done.getMatchedCount() == 1);
    }

    private CompletableFuture<List<Letter>> list(Bson which, int most) {
        return link.all(letters.find(which).sort(Sorts.ascending("orderedAt")).limit(most))
                .thenApply(found -> found.stream().map(LETTER::read).toList());
    }
}
