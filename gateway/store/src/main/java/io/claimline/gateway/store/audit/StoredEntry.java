package io.claimline.gateway.store.audit;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.SealedEntry;
import io.claimline.gateway.store.document.Shape;
import org.bson.Document;

/**
 * A sealed entry as a document.
 *
 * @param id chain and place
 * @param page which {@link #PAGE} entries of the chain it is read with; follows from chain and place
 */
public record StoredEntry(
        String id, String page, String chain, long number, String before, String hash, AuditEntry entry) {
    /** How many entries are read at once. */
    static final int PAGE = 500;

    static final Shape<StoredEntry> SHAPE = Shape.of(StoredEntry.class);

    static StoredEntry of(SealedEntry sealedEntry) {
        return new StoredEntry(
                sealedEntry.id(),
                page(sealedEntry.chain(), sealedEntry.number()),
                sealedEntry.chain(),
                sealedEntry.number(),
                sealedEntry.before(),
                sealedEntry.hash(),
                sealedEntry.entry());
    }

    static String page(String chain, long number) {
        return chain + ":" + number / PAGE;
    }

    SealedEntry sealedEntry() {
        return new SealedEntry(chain, number, before, hash, entry);
    }

    /** Whether the document holds this and nothing besides. */
    boolean isAllOf(Document document) {
        return SHAPE.write(this).equals(document);
    }
}
