package io.claimline.gateway.store.journal;

import com.mongodb.client.model.Filters;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Reads one kind of record from MongoDB and the journal together. The journal is read first: what leaves it meanwhile is in MongoDB by
 * the time that is asked.
 *
 * @param <T> the record
 */
public final class Undelivered<T extends Record> {
    private static final Executor READING = Executors.newVirtualThreadPerTaskExecutor();

    private final Journal journal;
    private final MongoLink link;
    private final Kind kind;
    private final Shape<T> shape;
    private final BinaryOperator<T> stands;

    /**
     * Reads records of a kind.
     *
     * @param stands which of two records with the same id stands, given the one of MongoDB and the one of the journal
     */
    public Undelivered(Journal journal, MongoLink link, Kind kind, Shape<T> shape, BinaryOperator<T> stands) {
        this.journal = journal;
        this.link = link;
        this.kind = kind;
        this.shape = shape;
        this.stands = stands;
    }

    /** The records for which {@code field} equals {@code value}, by id. In the journal they are in the group {@code field:value}. */
    public CompletableFuture<Map<String, T>> with(String field, String value) {
        return with(field + ":" + value, Filters.eq(field, value));
    }

    /**
     * The records of a group in the journal, and of a query in MongoDB; also what MongoDB has of the records that wait, for another
     * gateway may have written a later revision.
     */
    public CompletableFuture<Map<String, T>> with(String group, Bson query) {
        return with(List.of(group), query);
    }

    /** The same of several groups. */
    public CompletableFuture<Map<String, T>> with(List<String> groups, Bson query) {
        return CompletableFuture.supplyAsync(() -> waiting(groups), READING)
                .thenCompose(waiting -> stored(query)
                        .thenCombine(storedOf(waiting), (found, same) -> merged(Stream.of(found, same), waiting)));
    }

    /** Only those of a group that wait in the journal. */
    public CompletableFuture<List<T>> waiting(String group) {
        return CompletableFuture.supplyAsync(
                () -> waiting(List.of(group)).stream()
                        .map(entry -> shape.read(entry.body()))
                        .toList(),
                READING);
    }

    /** How many MongoDB has for a query. */
    public CompletableFuture<Long> count(Bson query) {
        return link.one(link.collection(kind.collection()).countDocuments(query));
    }

    private CompletableFuture<List<Document>> stored(Bson query) {
        return link.all(link.collection(kind.collection()).find(query));
    }

    /** Asked for on its own: a server that must answer both with one query reads more of the collection. */
    private CompletableFuture<List<Document>> storedOf(List<Entry> waiting) {
        return waiting.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : stored(Filters.in("_id", waiting.stream().map(Entry::id).toList()));
    }

    private List<Entry> waiting(List<String> groups) {
        try {
            var found = new LinkedHashMap<String, Entry>();
            for (var group : groups) {
                journal.undelivered(kind, group).forEach(entry -> found.put(entry.id(), entry));
            }
            return List.copyOf(found.values());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Map<String, T> merged(Stream<List<Document>> stored, List<Entry> waiting) {
        var all = new LinkedHashMap<String, T>();
        stored.flatMap(List::stream)
                .forEach(document -> all.merge(document.getString("_id"), shape.read(document), stands));
        waiting.forEach(entry -> all.merge(entry.id(), shape.read(entry.body()), stands));
        return all;
    }
}
