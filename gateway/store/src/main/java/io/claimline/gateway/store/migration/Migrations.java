package io.claimline.gateway.store.migration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Updates;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Runs the steps that a database has not seen yet, in order, on one gateway at a time. The lock is a document; its holder's death frees
 * it after {@link #LOCK}.
 */
public final class Migrations {
    /** How long the lock outlives its last renewal; every step renews it. */
    public static final Duration LOCK = Duration.ofMinutes(2);

    private static final String COLLECTION = "migrations";
    private static final String LOCK_ID = "lock";
    private static final Executor LATER = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final MongoLink link;
    private final String owner;
    private final InstantSource clock;

    /** @param owner names this process; unique among all that may run at once */
    public Migrations(MongoLink link, String owner, InstantSource clock) {
        this.link = link;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Brings the database up to date. Waits while another gateway does it. Completes with the names of the steps that ran. Fails with an
     * {@link IllegalStateException} when a recorded step was edited since, or the database was written by a newer version.
     */
    public CompletableFuture<List<String>> run(List<Step> steps) {
        return lock().thenCompose(_ -> recorded())
                .thenCompose(done -> runFrom(steps, done))
                .thenCompose(ran -> unlock().thenApply(_ -> ran))
                .exceptionallyCompose(
                        failure -> unlock().thenCompose(_ -> CompletableFuture.failedFuture(MongoLink.cause(failure))));
    }

    private CompletableFuture<List<String>> runFrom(List<Step> steps, Map<String, String> done) {
        check(steps, done);
        var todo = steps.stream().filter(step -> !done.containsKey(step.name())).toList();
        var chain = CompletableFuture.<Void>completedFuture(null);
        for (var step : todo) {
            chain = chain.thenCompose(_ -> renew())
                    .thenCompose(_ -> step.action().apply(link))
                    .thenCompose(_ -> record(step));
        }
        return chain.thenApply(_ -> todo.stream().map(Step::name).toList());
    }

    private static void check(List<Step> steps, Map<String, String> done) {
        var known = new HashMap<String, String>();
        steps.forEach(step -> known.put(step.name(), step.checksum()));
        done.forEach((name, checksum) -> {
            if (!known.containsKey(name)) {
                throw new IllegalStateException("The database has seen step '" + name
                        + "', which this version does not know: it was used by a newer version. Start that version.");
            }
            if (!checksum.equals(known.get(name))) {
                throw new IllegalStateException(
                        "Step '" + name
                                + "' was changed after it ran on this database. Released steps stay as they are; add a new one.");
            }
        });
    }

    private CompletableFuture<Map<String, String>> recorded() {
        return link.all(link.collection(COLLECTION).find()).thenApply(documents -> {
            var done = new HashMap<String, String>();
            documents.stream()
                    .filter(document -> !LOCK_ID.equals(document.getString("_id")))
                    .forEach(document -> done.put(document.getString("_id"), document.getString("checksum")));
            return done;
        });
    }

    private CompletableFuture<Void> record(Step step) {
        var document = new Document("_id", step.name())
                .append("checksum", step.checksum())
                .append("at", Date.from(clock.instant()))
                .append("by", owner);
        return link.first(link.collection(COLLECTION).insertOne(document)).thenAccept(_ -> {});
    }

    private CompletableFuture<Void> lock() {
        var free = new Document("_id", LOCK_ID).append("owner", "").append("until", Date.from(Instant.EPOCH));
        return link.insertIfAbsent(link.collection(COLLECTION), free).thenCompose(_ -> takeLock());
    }

    private CompletableFuture<Void> takeLock() {
        var now = clock.instant();
        return link.one(link.collection(COLLECTION)
                        .updateOne(Match.all(eq("_id", LOCK_ID), lte("until", Date.from(now))), held(now)))
                .thenCompose(result -> result.getModifiedCount() == 1
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.runAsync(() -> {}, LATER).thenCompose(_ -> takeLock()));
    }

    private Bson held(Instant now) {
        return Updates.combine(Updates.set("owner", owner), Updates.set("until", Date.from(now.plus(LOCK))));
    }

    private CompletableFuture<Void> renew() {
        return link.one(link.collection(COLLECTION)
                        .updateOne(Match.all(eq("_id", LOCK_ID), eq("owner", owner)), held(clock.instant())))
                .thenAccept(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw new IllegalStateException("The migration lock was lost to another gateway; start again.");
                    }
                });
    }

    /** Never fails: a lock that stays is free again after {@link #LOCK}. */
    private CompletableFuture<Boolean> unlock() {
        return link.one(link.collection(COLLECTION)
                        .updateOne(
                                Match.all(eq("_id", LOCK_ID), eq("owner", owner)),
                                Updates.set("until", Date.from(Instant.EPOCH))))
                .handle((_, failure) -> failure == null);
    }
}
