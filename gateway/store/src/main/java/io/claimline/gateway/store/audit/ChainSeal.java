package io.claimline.gateway.store.audit;

import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.SealedEntry;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Seal;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chain of one journal: every audit entry gets its place and hash as it comes to the disk, so that the order of the chain is that of the
 * disk, and what the disk refused never was in it. Its life: opened with the journal's folder, then, before anything is appended, {@link
 * #restore}d to where it was.
 */
public final class ChainSeal implements Seal {
    /** Groups what waits in the journal. */
    static final String GROUP = "trail";

    static final Shape<AuditEntry> ENTRY = Shape.of(AuditEntry.class);

    private static final Logger LOG = LoggerFactory.getLogger(ChainSeal.class);
    private static final int LOOK_AHEAD = 200;

    private final ChainFile file;
    private ChainHead next;
    private volatile ChainHead head;

    private ChainSeal(ChainFile file, ChainHead head) {
        this.file = file;
        this.head = head;
        next = head;
    }

    /** Opens the chain of the journal in a folder, or begins one. */
    public static ChainSeal open(Path folder) throws IOException {
        var file = new ChainFile(folder);
        var known = file.read();
        if (known.isPresent()) {
            return new ChainSeal(file, known.get());
        }
        var begun = ChainHead.empty(
                "c-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        file.create(begun);
        return new ChainSeal(file, begun);
    }

    /** Goes on behind the last entry that is in the journal or was delivered: the file may be older after a power cut. */
    public CompletableFuture<Void> restore(Journal journal, MongoLink link) throws IOException {
        behindWaiting(journal);
        return behindDelivered(link);
    }

    /** Goes on behind what waits in the journal. */
    void behindWaiting(Journal journal) throws IOException {
        for (var entry : journal.undelivered(Kind.TRAIL, GROUP)) {
            advance(StoredEntry.SHAPE.read(entry.body()));
        }
    }

    private CompletableFuture<Void> behindDelivered(MongoLink link) {
        var from = head.number() + 1;
        var ids = LongStream.range(from, from + LOOK_AHEAD)
                .mapToObj(number -> SealedEntry.id(head.chain(), number))
                .toList();
        return link.all(link.collection(Kind.TRAIL.collection()).find(com.mongodb.client.model.Filters.in("_id", ids)))
                .thenCompose(found -> {
                    if (found.isEmpty()) {
                        return CompletableFuture.completedFuture(null);
                    }
                    found.forEach(document -> advance(StoredEntry.SHAPE.read(document)));
                    return behindDelivered(link);
                });
    }

    private void advance(StoredEntry stored) {
        if (stored.chain().equals(head.chain()) && stored.number() > head.number()) {
            head = stored.sealedEntry().head();
        }
    }

    /** How far the chain goes on this node's disk. */
    public ChainHead head() {
        return head;
    }

    @Override
    public List<Entry> sealed(List<Entry> batch) {
        next = head;
        return batch.stream().map(this::one).toList();
    }

    private Entry one(Entry entry) {
        if (entry.kind() != Kind.TRAIL) {
            return entry;
        }
        var made = SealedEntry.next(next, ENTRY.read(entry.body()));
        next = made.head();
        return new Entry(Kind.TRAIL, made.id(), 0, entry.groups(), StoredEntry.SHAPE.write(StoredEntry.of(made)));
    }

    @Override
    public void kept() {
        if (next.equals(head)) {
            return;
        }
        head = next;
        try {
            file.write(head);
        } catch (IOException e) {
            LOG.warn("How far the audit trail goes was not written beside the journal: {}", e.toString());
        }
    }
}
