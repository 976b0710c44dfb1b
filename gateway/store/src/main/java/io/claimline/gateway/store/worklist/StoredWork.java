package io.claimline.gateway.store.worklist;

import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.Lease;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A work item as it is stored.
 *
 * @param lead as it stands
 * @param claims all that it is about or ever was
 * @param holding the lease under which somebody holds it, run out or not; null when nobody does
 * @param settled how it was given back last, in words; null when it never was
 */
public record StoredWork(
        Lead lead,
        Set<String> claims,
        @Nullable Lease holding,
        @Nullable String settled) {
    /** Reads a document of the collection {@code leads}. */
    public static StoredWork of(Document document) {
        var lead = LeadDocument.lead(document);
        var held = LeadDocument.LEASED.equals(document.getString("state"));
        var lease = held ? LeadDocument.leased(document).lease() : null;
        return new StoredWork(
                lead,
                LeadDocument.claims(document).collect(Collectors.toUnmodifiableSet()),
                lease,
                LeadDocument.reason(document));
    }

    /** How it was given back last, in words. */
    public Optional<String> lastStep() {
        return Optional.ofNullable(settled);
    }

    /** The lease under which somebody holds it, run out or not. */
    public Optional<Lease> lease() {
        return Optional.ofNullable(holding);
    }
}
