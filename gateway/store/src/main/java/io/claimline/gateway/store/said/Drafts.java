package io.claimline.gateway.store.said;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.outcome.Draft;
import io.claimline.dialer.port.DraftLog;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Drafts of outcomes. A write is done when it is in this node's journal; a read joins MongoDB and the journal. */
public final class Drafts implements DraftLog {
    private static final Shape<Draft> DRAFT = Shape.of(Draft.class);

    private final Journal journal;
    private final Undelivered<Draft> drafts;

    /** Writes to the journal; reads it and the end of the link. */
    public Drafts(Journal journal, MongoLink link) {
        this.journal = journal;
        drafts = new Undelivered<>(
                journal,
                link,
                Kind.DRAFT,
                DRAFT,
                (stored, waiting) -> waiting.revision() > stored.revision() ? waiting : stored);
    }

    @Override
    public CompletionStage<Void> keep(Draft draft) {
        var groups = List.of("call:" + draft.call());
        return journal.append(new Entry(Kind.DRAFT, draft.id(), draft.revision(), groups, DRAFT.write(draft)));
    }

    @Override
    public CompletionStage<List<Draft>> drafts(CallId call) {
        return drafts.with("call", call.value()).thenApply(found -> List.copyOf(found.values()));
    }
}
