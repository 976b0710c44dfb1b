package io.claimline.gateway.store.said;

import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.store.document.Shape;
import java.time.Instant;
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

    static Document write(LedgerEntry entry, Instant keptAt) {
        return SHAPE.write(new KeptEntry(
                entry.id(),
                entry.about(),
                entry.statement(),
                entry.source(),
                entry.evidence(),
                entry.by(),
                entry.at(),
                entry.recordedAt(),
                keptAt));
    }

    LedgerEntry entry() {
        return new LedgerEntry(id, about, statement, source, evidence, by, at, recordedAt);
    }
}
