package io.claimline.gateway.store.letters;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.letters.Letter.Handed;
import io.claimline.gateway.store.letters.Letter.State;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Letters. One goes into one file, whoever makes files at the same time. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class Letters {
    private static final Shape<Letter> LETTER = Shape.of(Letter.class);
    private static final Shape<Handed> HANDED = Shape.of(Handed.class);
    private static final String STATE = "state";

    private final MongoLink link;
    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> files;

    /** Letters at the end of the link. */
    public Letters(MongoLink link) {
        this.link = link;
        letters = link.collection("letters");
        files = link.collection("letterFiles");
    }

    /** Orders a letter; the first of its id stands. Completes with whether it is new. */
    public CompletableFuture<Boolean> order(Letter letter) {
        return link.insertIfAbsent(letters, LETTER.write(letter));
    }

    /** The letters of these ids, those that there are. */
    public CompletableFuture<List<Letter>> all(Collection<String> ids) {
        return list(in("_id", ids), ids.size());
    }

    /** Those that wait for a file, the longest waiting first. */
    public CompletableFuture<List<Letter>> waiting(int most) {
        return list(eq(STATE, State.WAITING.name()), most);
    }

    /** What stands in the file of a day. */
    public CompletableFuture<List<Letter>> of(LocalDate day, int most) {
        return list(Match.all(eq(STATE, State.HANDED_OVER.name()), eq("rows.day", day.toString())), most);
    }

    /**
     * The file of a day, from the office's side.
     *
     * @param letters how many are in it
     * @param madeAt when it was added to last
     * @param madeBy who did
     * @param fetchedAt when it was fetched last; null when it never was
     * @param fetchedBy who did; null when nobody has
     */
    public record Day(
            LocalDate day,
            int letters,
            Instant madeAt,
            AgentId madeBy,
            @Nullable Instant fetchedAt,
            @Nullable AgentId fetchedBy) {}

    /** The files from that day on, the latest first. */
    public CompletableFuture<List<Day>> days(LocalDate since) {
        var part = new Document("day", "$rows.day").append("by", "$rows.by");
        return link.all(letters.aggregate(List.of(
                        Aggregates.match(
                                Match.all(eq(STATE, State.HANDED_OVER.name()), gte("rows.day", since.toString()))),
                        Aggregates.group(part, Accumulators.sum("letters", 1), Accumulators.max("at", "$rows.at")))))
                .thenCombine(link.all(files.find(gte("_id", since.toString()))), Letters::days);
    }

    private static List<Day> days(List<Document> parts, List<Document> fetched) {
        var files = fetched.stream().collect(Collectors.toMap(file -> file.getString("_id"), file -> file));
        return parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.get("_id", Document.class).getString("day")))
                .entrySet()
                .stream()
                .map(one -> day(one.getKey(), one.getValue(), files.getOrDefault(one.getKey(), new Document())))
                .sorted(Comparator.comparing(Day::day).reversed())
                .toList();
    }

    private static Day day(String day, List<Document> parts, Document fetched) {
        var last = parts.stream()
                .max(Comparator.comparing(part -> part.getDate("at")))
                .orElseThrow();
        var by = fetched.getString("by");
        return new Day(
                LocalDate.parse(day),
                parts.stream()
                        .mapToInt(part -> part.get("letters", Number.class).intValue())
                        .sum(),
                last.getDate("at").toInstant(),
                new AgentId(last.get("_id", Document.class).getString("by")),
                by == null ? null : fetched.getDate("at").toInstant(),
                by == null ? null : new AgentId(by));
    }

    /** The file of a day was fetched. */
    public CompletableFuture<Void> fetched(LocalDate day, AgentId by, Instant at) {
        return link.one(files.updateOne(
                        eq("_id", day.toString()),
                        combine(set("by", by.value()), set("at", Date.from(at))),
                        new UpdateOptions().upsert(true)))
                .thenAccept(_ -> {});
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
