package io.claimline.gateway.store.said;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.compliance.facts.Wish;
import io.claimline.dialer.compliance.ledger.About;
import io.claimline.dialer.compliance.ledger.LedgerEntry;
import io.claimline.dialer.compliance.ledger.Source;
import io.claimline.dialer.compliance.ledger.Statement;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EntryId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.link.MongoLink;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A restriction, as versions before the ledger stored whom nobody may call. Read still, because a journal may hold one that was not
 * delivered when the version changed.
 */
public record Restricted(
        String id,
        String scope,
        String subject,
        @Nullable Instant end,
        String reason,
        String outcome,
        String agent,
        Instant at) {
    static final Shape<Restricted> SHAPE = Shape.of(Restricted.class);

    /** Adds each to the ledger, unless it is there. */
    public static CompletableFuture<Void> move(MongoLink link) {
        var ledger = link.collection(Kind.LEDGER.collection());
        return link.all(link.collection(Kind.RESTRICTION.collection()).find(Filters.empty()))
                .thenCompose(found -> {
                    var chain = CompletableFuture.<Void>completedFuture(null);
                    for (var document : found) {
                        chain = chain.thenCompose(_ -> link.insertIfAbsent(ledger, moved(document)))
                                .thenAccept(_ -> {});
                    }
                    return chain;
                });
    }

    private static Document moved(Document document) {
        var entry = SHAPE.read(document).entry();
        return KeptEntry.write(entry, entry.recordedAt());
    }

    /** What it says in the ledger. */
    LedgerEntry entry() {
        var about = "NUMBER".equals(scope) ? About.number(new E164(subject)) : About.person(subject);
        return new LedgerEntry(new EntryId(id), about, statement(), Source.AGENT, "outcome " + outcome, agent, at, at);
    }

    private Statement statement() {
        return end == null ? lasting() : new Statement.Asks(new Wish.NotBefore(end));
    }

    private Statement lasting() {
        return switch (reason) {
            case "asked to cease contact" -> new Statement.Raises(Flag.CEASE);
            case "represented by an attorney" -> new Statement.Raises(Flag.ATTORNEY);
            case "in bankruptcy" -> new Statement.Raises(Flag.BANKRUPTCY);
            case "reported deceased" -> new Statement.Raises(Flag.DECEASED);
            case "a minor" -> new Statement.Raises(Flag.MINOR);
            case "wrong number", "fax or modem" -> new Statement.Raises(Flag.REASSIGNED_NUMBER);
            case "waits for the answer to a dispute" -> new Statement.Raises(Flag.DISPUTED);
            // Asked not to be called; and whatever else it was, nobody calls.
            default -> Statement.Refuses.EVERY_WAY;
        };
    }
}
