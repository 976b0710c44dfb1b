package io.claimline.gateway.store.audit;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Takes entries that versions before the chain wrote into the trail, with their own times and ids, a few at a time. What was taken is removed
 * once it is durable; taken twice, by a crash between or by two gateways, it is told once.
 */
public final class EarlierAudit {
    private static final int AT_ONCE = 200;
    private static final Shape<Earlier> SHAPE = Shape.of(Earlier.class);

    private final MongoLink link;
    private final AuditBook book;

    /** An entry as it was stored then. */
    public record Earlier(
            String id,
            Instant at,
            AgentId agent,
            AuditAction action,
            @Nullable CallId call,
            @Nullable LeadId lead,
            Map<String, String> details) {
        AuditEntry entry() {
            return new AuditEntry(id, at, agent, action, call, lead, details);
        }
    }

    /** Moves from the end of the link into the book. */
    public EarlierAudit(MongoLink link, AuditBook book) {
        this.link = link;
        this.book = book;
    }

    /** Moves all there are. */
    public CompletableFuture<Void> move() {
        return link.all(link.collection(Kind.AUDIT.collection()).find().limit(AT_ONCE))
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : taken(found).thenCompose(_ -> move()));
    }

    private CompletableFuture<Void> taken(List<Document> found) {
        var kept = found.stream()
                .map(document -> book.keep(SHAPE.read(document).entry()).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        var ids = found.stream().map(document -> document.get("_id")).toList();
        return CompletableFuture.allOf(kept)
                .thenCompose(
                        _ -> link.one(link.collection(Kind.AUDIT.collection()).deleteMany(Filters.in("_id", ids))))
                .thenAccept(_ -> {});
    }
}
