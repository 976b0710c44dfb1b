package io.claimline.gateway.store.link;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.reactivestreams.Publisher;

/**
 * The connection to one MongoDB database. Acknowledged writes are on the journal of a majority. A server that does not answer is told
 * within two seconds when it is gone, within ten when it hangs; every such failure is a {@link StoreUnavailable}.
 *
 * <p>Stages complete on the driver's threads: a caller with a context of its own hops back to it.
 */
public final class MongoLink implements AutoCloseable {
    /** The database used when the URI names none. */
    public static final String DEFAULT_DATABASE = "claimline";

    private final MongoClient client;
    private final MongoDatabase database;
    private final String address;
    private final CommandTimes times = new CommandTimes();

    private MongoLink(ConnectionString uri) {
        var named = Optional.ofNullable(uri.getDatabase()).orElse(DEFAULT_DATABASE);
        client = MongoClients.create(settings(uri, times));
        database = client.getDatabase(named);
        // Never the URI itself: it may hold a password.
        address = String.join(",", uri.getHosts()) + "/" + named;
    }

    /**
     * A link to the server at {@code uri}; connects in the background.
     *
     * @throws IllegalArgumentException when the URI is malformed; the message says how, without a password
     */
    public static MongoLink to(String uri) {
        return new MongoLink(new ConnectionString(uri));
    }

    private static MongoClientSettings settings(ConnectionString uri, CommandTimes times) {
        return MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applicationName("claimline")
                .addCommandListener(times)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .readConcern(ReadConcern.DEFAULT)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(32).maxConnecting(8).maxWaitTime(10, TimeUnit.SECONDS))
                .build();
    }

    /** Host, port and database, for people. */
    public String address() {
        return address;
    }

    /** How long commands took. */
    public CommandTimes times() {
        return times;
    }

    /** A collection of the database. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** Runs a database command. */
    public CompletableFuture<Document> command(Document command) {
        return one(database.runCommand(command));
    }

    /** The single value of a publisher that always gives one. */
    public <T> CompletableFuture<T> one(Publisher<T> publisher) {
        return all(publisher).thenApply(List::getFirst);
    }

    /** The first value, if there is one. */
    public <T> CompletableFuture<Optional<T>> first(Publisher<T> publisher) {
        return all(publisher).thenApply(items -> items.stream().findFirst());
    }

    /** Every value. */
    public <T> CompletableFuture<List<T>> all(Publisher<T> publisher) {
        return Subscriptions.all(publisher)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(told(failure)));
    }

    /** Inserts the document, unless there is one with its {@code _id}; completes with whether it was inserted. */
    public CompletableFuture<Boolean> insertIfAbsent(MongoCollection<Document> collection, Document document) {
        return all(collection.insertOne(document)).thenApply(_ -> true).exceptionallyCompose(onDuplicateKey(false));
    }

    /** Drops the database; tests use it. */
    public CompletableFuture<Void> dropDatabase() {
        return all(database.drop()).thenAccept(_ -> {});
    }

    private Throwable told(Throwable failure) {
        var cause = cause(failure);
        return cause instanceof MongoException && !isDuplicateKey(cause) && !isBulk(cause)
                ? new StoreUnavailable(
                        "MongoDB at " + address + " did not do as asked: " + cause.getMessage()
                                + ". Check that it runs and can be reached from this host.",
                        cause)
                : cause;
    }

    private static boolean isBulk(Throwable cause) {
        return cause instanceof com.mongodb.MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == 11000);
    }

    /** Whether the failure says that a document with this id is already there. */
    public static boolean isDuplicateKey(Throwable failure) {
        var cause = cause(failure);
        return (cause instanceof MongoWriteException write && write.getError().getCode() == 11000)
                || (cause instanceof MongoException mongo && mongo.getCode() == 11000);
    }

    /** The same stage, with {@code instead} of a failure that {@link #isDuplicateKey} recognises. */
    public static <T> Function<Throwable, CompletableFuture<T>> onDuplicateKey(T instead) {
        return failure -> isDuplicateKey(failure)
                ? CompletableFuture.completedFuture(instead)
                : CompletableFuture.failedFuture(failure);
    }

    /** What failed, without the wrappers that futures add. */
    public static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause(cause) : failure;
    }

    @Override
    public void close() {
        client.close();
    }
}
