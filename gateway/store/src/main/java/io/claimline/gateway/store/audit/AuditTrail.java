package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Sorts;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.SealedEntry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The audit trail, read: searched, verified, and its heads taken. */
public final class AuditTrail {
    private static final Executor READING = Executors.newVirtualThreadPerTaskExecutor();
    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, READING);

    private final MongoLink link;
    private final TrailPages pages;
    private final Optional<Own> own;

    /** The journal of this process, and its chain. */
    private record Own(Journal journal, ChainSeal seal) {}

    /**
     * An entry that was found.
     *
     * @param place its chain and number; the next page of a search begins after it
     */
    public record Found(String place, SealedEntry entry) {}

    /** Of the store alone: what still waits in journals is not seen. */
    public AuditTrail(MongoLink link) {
        this.link = link;
        pages = new TrailPages(link);
        own = Optional.empty();
    }

    /** Of the store and this process's own journal. */
    public AuditTrail(MongoLink link, Journal journal, ChainSeal seal) {
        this.link = link;
        pages = new TrailPages(link);
        own = Optional.of(new Own(journal, seal));
    }

    /**
     * Entries that were delivered to the store, latest first.
     *
     * @param after the place of the last entry of the page before
     * @param limit how many at most
     */
    public CompletableFuture<List<Found>> search(AuditSearch search, Optional<String> after, int limit) {
        var collection = link.collection(Kind.TRAIL.collection());
        var query = after.isEmpty()
                ? CompletableFuture.completedFuture(search.query())
                : link.first(collection.find(com.mongodb.client.model.Filters.eq("_id", after.get())))
                        .thenApply(last -> last.map(StoredEntry.SHAPE::read)
                                .map(one -> search.queryAfter(one.entry().at(), one.id()))
                                .orElseGet(search::query));
        return query.thenCompose(bson -> link.all(collection
                        .find(bson)
                        .sort(Sorts.orderBy(Sorts.descending("entry.at"), Sorts.descending("_id")))
                        .limit(limit)))
                .thenApply(found -> found.stream()
                        .map(StoredEntry.SHAPE::read)
                        .map(stored -> new Found(stored.id(), stored.sealedEntry()))
                        .toList());
    }

    /** How far each chain goes: the own as it is on this node's disk, the others as far as they were delivered. */
    public CompletableFuture<List<ChainHead>> heads() {
        return CompletableFuture.supplyAsync(
                () -> {
                    var heads = new TreeMap<String, ChainHead>();
                    pages.all()
                            .values()
                            .forEach(ofChain -> last(ofChain).ifPresent(head -> heads.put(head.chain(), head)));
                    own.ifPresent(one ->
                            heads.put(one.seal().head().chain(), one.seal().head()));
                    return List.copyOf(heads.values());
                },
                READING);
    }

    /** Whether it is the chain of this process's own journal. */
    public boolean own(String chain) {
        return own.filter(one -> one.seal().head().chain().equals(chain)).isPresent();
    }

    private Optional<ChainHead> last(NavigableMap<Long, String> ofChain) {
        return Optional.ofNullable(ofChain.lastEntry())
                .flatMap(page -> Optional.ofNullable(
                        pages.rows(page.getValue(), stray -> {}).lastEntry()))
                .map(rows -> rows.getValue().getFirst().entry().head());
    }

    /**
     * Reads all of it. What is found wrong is looked at twice: another gateway may have been delivering just then.
     *
     * @param kept heads that were kept elsewhere
     */
    public CompletableFuture<TrailReport> verify(Collection<ChainHead> kept) {
        return CompletableFuture.supplyAsync(() -> look(kept), READING)
                .thenCompose(first -> first.whole()
                        ? CompletableFuture.completedFuture(first)
                        : CompletableFuture.supplyAsync(() -> look(kept), A_MOMENT_LATER));
    }

    private TrailReport look(Collection<ChainHead> kept) {
        var known = new ArrayList<>(kept);
        own.ifPresent(one -> known.add(one.seal().head()));
        return new TrailCheck(pages, waiting()).run(known);
    }

    /** What is on this node's disk and not yet delivered; asked for before the store, so that nothing falls between. */
    private NavigableMap<String, SealedEntry> waiting() {
        var found = new TreeMap<String, SealedEntry>();
        if (own.isPresent()) {
            try {
                for (var entry : own.get().journal().undelivered(Kind.TRAIL, ChainSeal.GROUP)) {
                    var one = StoredEntry.SHAPE.read(entry.body()).sealedEntry();
                    found.put(one.id(), one);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
