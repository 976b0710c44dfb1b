package io.claimline.gateway.store.people;

import static com.mongodb.client.model.Filters.eq;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.gateway.store.document.Shape;
import io.claimline.gateway.store.journal.Entry;
import io.claimline.gateway.store.journal.Journal;
import io.claimline.gateway.store.journal.Kind;
import io.claimline.gateway.store.journal.Undelivered;
import io.claimline.gateway.store.link.MongoLink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.bson.conversions.Bson;

/**
 * The shifts going on. A write is done when it is in this node's journal, so an agent who joins while the store is away is known after a
 * restart; a read joins MongoDB and the journal, and fails with an {@link java.io.IOException} as cause when the store cannot be reached.
 */
public final class Shifts {
    private static final Shape<Shift> SHIFT = Shape.of(Shift.class);
    /** Every shift is in it: who has left a campaign must be found as well as who is on it. */
    private static final String EVERY = "shifts";

    private final Journal journal;
    private final Undelivered<Shift> shifts;

    /** Writes to the journal; reads it and the end of the link. */
    public Shifts(Journal journal, MongoLink link) {
        this.journal = journal;
        shifts = new Undelivered<>(journal, link, Kind.SHIFT, SHIFT, Shifts::newer);
    }

    /** Keeps this revision; a lower one that arrives late is dropped. */
    public CompletionStage<Void> keep(Shift shift) {
        var groups = List.of(EVERY, "_id:" + shift.id());
        return journal.append(new Entry(Kind.SHIFT, shift.id().value(), shift.revision(), groups, SHIFT.write(shift)));
    }

    /** The shift of an agent, if one was ever kept. */
    public CompletableFuture<Optional<Shift>> of(AgentId agent) {
        return shifts.with("_id", agent.value())
                .thenApply(found -> found.values().stream().findFirst());
    }

    /** Those who have joined the campaign. */
    public CompletableFuture<List<Shift>> on(CampaignId campaign) {
        Bson joined = eq("campaign", campaign.value());
        return shifts.with(EVERY, joined)
                .thenApply(found -> found.values().stream()
                        .filter(shift ->
                                shift.campaign().filter(campaign::equals).isPresent())
                        .toList());
    }

    private static Shift newer(Shift stored, Shift waiting) {
        return waiting.revision() > stored.revision() ? waiting : stored;
    }
}
