package io.claimline.gateway.store.journal;

import java.util.List;
import org.bson.Document;

/** Entries for tests. */
final class Entries {
    private Entries() {}

    static Entry outcome(String id, String text) {
        return new Entry(Kind.OUTCOME, id, 0, List.of("call:" + id), new Document("_id", id).append("text", text));
    }

    static Entry attempt(String id, long revision) {
        return new Entry(
                Kind.ATTEMPT,
                id,
                revision,
                List.of("campaign:north"),
                new Document("_id", id).append("revision", revision));
    }
}
