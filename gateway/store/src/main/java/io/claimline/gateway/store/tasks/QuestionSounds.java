package io.claimline.gateway.store.tasks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.claimline.dialer.id.RecordingId;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Recorded questions, where every gateway reaches them: one document each, for the longest question is a tenth of what a document may hold, and a document is written whole or not at all
 * by every server. Every stage fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class QuestionSounds {
    /** The longest question of 90 s has 1.4 MB; a document may have 16 MB. */
    public static final int MOST_BYTES = 8 << 20;

    private static final String SOUND = "sound";

    private final MongoLink link;
    private final MongoCollection<Document> sounds;

    /** Sounds at the end of the link. */
    public QuestionSounds(MongoLink link) {
        this.link = link;
        sounds = link.collection("questionSounds");
    }

    /**
     * Keeps a sound; the first of its recording stands.
     *
     * @param wav 1 to {@link #MOST_BYTES} bytes
     */
    public CompletableFuture<Void> keep(RecordingId recording, byte[] wav, Instant at) {
        if (wav.length == 0 || wav.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "A question has 1 to " + MOST_BYTES + " bytes, but this has " + wav.length);
        }
        var document = new Document("_id", recording.value())
                .append("at", Date.from(at))
                .append(SOUND, new Binary(wav));
        return link.insertIfAbsent(sounds, document).thenAccept(_ -> {});
    }

    /** The sound, as WAV. */
    public CompletableFuture<Optional<byte[]>> find(RecordingId recording) {
        return link.first(sounds.find(eq("_id", recording.value())))
                .thenApply(
                        found -> found.map(one -> one.get(SOUND, Binary.class).getData()));
    }

    /** Whether it is there. */
    public CompletableFuture<Boolean> has(RecordingId recording) {
        return link.first(sounds.find(eq("_id", recording.value())).projection(include("_id")))
                .thenApply(Optional::isPresent);
    }

    /** Removes it; once more changes nothing. */
    public CompletableFuture<Void> remove(RecordingId recording) {
        return link.one(sounds.deleteOne(eq("_id", recording.value()))).thenAccept(_ -> {});
    }
}
