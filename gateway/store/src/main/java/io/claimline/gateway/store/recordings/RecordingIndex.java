package io.claimline.gateway.store.recordings;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.CallId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.link.Match;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which recordings there are. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached. */
public final class RecordingIndex {
    private static final Shape<StoredRecording> RECORDING = Shape.of(StoredRecording.class);

    private final MongoLink link;
    private final MongoCollection<Document> recordings;

    /** Recordings at the end of the link. */
    public RecordingIndex(MongoLink link) {
        this.link = link;
        recordings = link.collection("recordings");
    }

    /** Keeps it, in place of what was known of the call's recording before. */
    public CompletableFuture<Void> keep(StoredRecording recording) {
        return link.one(recordings.replaceOne(
                        eq("_id", recording.id().value()),
                        RECORDING.write(recording),
                        new ReplaceOptions().upsert(true)))
                .thenAccept(_ -> {});
    }

    /** The recording of that call. */
    public CompletableFuture<Optional<StoredRecording>> find(CallId call) {
        return link.first(recordings.find(eq("_id", call.value()))).thenApply(found -> found.map(RECORDING::read));
    }

    /** Those of the calls whose recordings can be heard. */
    public CompletableFuture<Set<CallId>> audible(Collection<CallId> calls) {
        var ids = calls.stream().map(CallId::value).toList();
        return link.all(recordings
                        .find(Match.all(in("_id", ids), exists("seal.wrappedKey")))
                        .projection(Projections.include("_id")))
                .thenApply(found -> found.stream()
                        .map(one -> new CallId(one.getString("_id")))
                        .collect(Collectors.toSet()));
    }

    /**
     * What is looked for; empty parts are not.
     *
     * @param from the earliest beginning
     * @param to the beginning is before it
     */
    public record Wanted(
            Optional<String> call,
            Optional<String> campaign,
            Optional<String> agent,
            Optional<String> claim,
            Optional<Instant> from,
            Optional<Instant> to) {}

    /** Up to {@code most} of those wanted, the newest first; erased ones too, for that they were erased is worth knowing. */
    public CompletableFuture<List<StoredRecording>> search(Wanted wanted, int most) {
        var filters = new ArrayList<Bson>();
        wanted.call().ifPresent(id -> filters.add(eq("_id", id)));
        wanted.campaign().ifPresent(id -> filters.add(eq("about.campaign", id)));
        wanted.agent().ifPresent(id -> filters.add(eq("about.agent", id)));
        wanted.claim().ifPresent(id -> filters.add(eq("about.claims", id)));
        wanted.from().ifPresent(at -> filters.add(gte("startedAt", Date.from(at))));
        wanted.to().ifPresent(at -> filters.add(lt("startedAt", Date.from(at))));
        var filter = filters.isEmpty() ? new Document() : Match.all(filters.toArray(Bson[]::new));
        return link.all(recordings
                        .find(filter)
                        .sort(Sorts.descending("startedAt"))
                        .limit(most))
                .thenApply(found -> found.stream().map(RECORDING::read).toList());
    }

    /** Holds it whatever its age, or no longer. Empty when there is none that can be heard. */
    public CompletableFuture<Optional<StoredRecording>> hold(CallId call, boolean held) {
        return change(eq("_id", call.value()), set("held", held));
    }

    /** Destroys its key. Empty, and nothing is changed, when it is held, erased already, or there is none. */
    public CompletableFuture<Optional<StoredRecording>> erase(CallId call, Instant at) {
        return change(
                Match.all(eq("_id", call.value()), eq("held", false)),
                combine(unset("seal.wrappedKey"), set("erasedAt", Date.from(at))));
    }

    private CompletableFuture<Optional<StoredRecording>> change(Bson which, Bson how) {
        return link.first(recordings.findOneAndUpdate(
                        Match.all(which, exists("seal.wrappedKey")),
                        how,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .thenApply(found -> found.map(RECORDING::read));
    }

    /** Up to {@code most} that can be heard, are not held, and whose time is over. */
    public CompletableFuture<List<StoredRecording>> due(Instant now, int most) {
        return all(Match.all(exists("seal.wrappedKey"), eq("held", false), lte("keepUntil", Date.from(now))), most);
    }

    /** Up to {@code most} that are erased and whose files are not known to be deleted. */
    public CompletableFuture<List<StoredRecording>> left(int most) {
        return all(Match.all(exists("erasedAt"), eq("gone", false)), most);
    }

    private CompletableFuture<List<StoredRecording>> all(Bson filter, int most) {
        return link.all(recordings.find(filter).limit(most))
                .thenApply(found -> found.stream().map(RECORDING::read).toList());
    }

    /** The file of an erased recording is deleted. */
    public CompletableFuture<Void> gone(CallId call) {
        return link.one(recordings.updateOne(Match.all(eq("_id", call.value()), exists("erasedAt")), set("gone", true)))
                .thenAccept(_ -> {});
    }
}
