package io.claimline.gateway.store.audit;

import static io.claimline.dialer.contracts.Stages.await;

import io.claimline.dialer.audit.Actor;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.audit.ChainHead;
import io.claimline.dialer.audit.Deed;
import io.claimline.dialer.audit.Subject;
import io.claimline.gateway.store.journal.Forwarder;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.MongoReceiver;
import io.claimline.gateway.store.link.MongoLink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The trail of one node, over a folder and a database that others may share. */
final class TrailUnderTest implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    final Journal journal;
    final ChainSeal seal;
    final AuditBook book;
    final AuditTrail trail;
    private final MongoLink link;
    private Optional<Forwarder> forwarder = Optional.empty();

    TrailUnderTest(Path folder, MongoLink link) throws IOException {
        this.link = link;
        seal = ChainSeal.open(folder);
        journal = Journal.open(folder, 100_000, seal);
        await(seal.restore(journal, link));
        book = new AuditBook(journal, link);
        trail = new AuditTrail(link, journal, seal);
    }

    static AuditEntry entry(String id) {
        return new AuditEntry(
                id,
                AT.plusSeconds(id.hashCode() & 0xffff),
                new Actor("sue", "supervisor", "5e55", "10.0.0.7"),
                Deed.done(AuditAction.CLAIM_READ),
                List.of(Subject.of("claim", "of-" + id)),
                Map.of("shown", "1"),
                Map.of());
    }

    /** Keeps so many at once. */
    void keep(String prefix, int count) {
        var kept = new ArrayList<CompletableFuture<Void>>();
        for (int i = 1; i <= count; i++) {
            kept.add(book.keep(entry(prefix + i)).toCompletableFuture());
        }
        await(CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)));
    }

    void forward() {
        if (forwarder.isEmpty()) {
            forwarder = Optional.of(new Forwarder(journal, new MongoReceiver(link)));
        }
    }

    void deliver() {
        forward();
        CompletionStage<Void> delivered = journal.delivered();
        await(delivered);
    }

    TrailReport verify(ChainHead... kept) {
        return await(trail.verify(List.of(kept)));
    }

    @Override
    public void close() throws IOException {
        forwarder.ifPresent(Forwarder::close);
        journal.close();
    }
}
