package io.claimline.gateway.store.said;

import com.mongodb.client.model.Filters;
import io.claimline.dialer.compliance.Restriction;
import io.claimline.dialer.port.RestrictionLog;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Who must not be called. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class WishBook implements RestrictionLog {
    private static final Shape<Restriction> RESTRICTION = Shape.of(Restriction.class);
    private static final String EVERY = "restrictions";

    private final Journal journal;
    private final Undelivered<Restriction> restrictions;

    /** Writes to the journal; reads it and the end of the link. */
    public WishBook(Journal journal, MongoLink link) {
        this.journal = journal;
        restrictions = new Undelivered<>(journal, link, Kind.RESTRICTION, RESTRICTION, (stored, _) -> stored);
    }

    @Override
    public CompletionStage<Void> keep(Restriction restriction) {
        return journal.append(
                new Entry(Kind.RESTRICTION, restriction.id(), 0, List.of(EVERY), RESTRICTION.write(restriction)));
    }

    @Override
    public CompletionStage<List<Restriction>> all() {
        return restrictions.with(EVERY, Filters.empty()).thenApply(found -> List.copyOf(found.values()));
    }
}
