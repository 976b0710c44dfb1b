package io.claimline.gateway.store.said;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;

/** A line of the ledger as it is stored; {@code keptAt} is when a gateway took it, which an imported entry's own times do not tell. */
public record KeptEntry(
        EntryId id,
        About about,
        Statement statement,
        Source source,
        String evidence,
        String by,
        Instant at,
        Instant recordedAt,
        Instant keptAt) {
    static final Shape<KeptEntry> SHAPE = Shape.of(KeptEntry.class);

    /** The part in which an entry that grants something is read with many others; others have none. */
    static final String GRANTS = "grants";

    /** With fifty thousand consents, four hundred in each. */
    private static final int PARTS = 128;

    private static final int AT_ONCE = 500;

    /** A server that is asked for all grants at once must find all of them before it answers, and the link does not wait for ever. */
    static List<String> parts() {
        return IntStream.range(0, PARTS).mapToObj(Integer::toString).toList();
    }

    static Optional<String> part(LedgerEntry entry) {
        return entry.grants()
                ? Optional.of(Integer.toString(Math.floorMod(entry.id().hashCode(), PARTS)))
                : Optional.empty();
    }

    /** Tells the entries of versions before their part. */
    public static CompletableFuture<Void> divide(MongoLink link) {
        var ledger = link.collection(Kind.LEDGER.collection());
        return link.all(ledger.find(Filters.in("statement.case", "Allows", "IsLine")))
                .thenCompose(found -> divide(
                        link,
                        found.stream()
                                .map(SHAPE::read)
                                .flatMap(kept -> kept.divided().stream())
                                .toList()));
    }

    private static CompletableFuture<Void> divide(MongoLink link, List<UpdateOneModel<Document>> updates) {
        if (updates.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        var now = updates.subList(0, Math.min(AT_ONCE, updates.size()));
        return link.one(link.collection(Kind.LEDGER.collection()).bulkWrite(now))
                .thenCompose(_ -> divide(link, updates.subList(now.size(), updates.size())));
    }

    private Optional<UpdateOneModel<Document>> divided() {
        return part(entry())
                .map(part -> new UpdateOneModel<>(Filters.eq("_id", id.value()), Updates.set(GRANTS, part)));
    }

    static Document write(LedgerEntry entry, Instant keptAt) {
        var document = SHAPE.write(new KeptEntry(
                entry.id(),
                entry.about(),
                entry.statement(),
                entry.source(),
                entry.evidence(),
                entry.by(),
                entry.at(),
                entry.recordedAt(),
                keptAt));
        part(entry).ifPresent(part -> document.append(GRANTS, part));
        return document;
    }

    LedgerEntry entry() {
        return new LedgerEntry(id, about, statement, source, evidence, by, at, recordedAt);
    }
}
