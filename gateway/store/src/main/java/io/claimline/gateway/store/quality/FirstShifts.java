package io.claimline.gateway.store.quality;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.claimline.dialer.id.AgentId;
import io.claimline.gateway.store.link.MongoLink;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Since when people work here. */
public final class FirstShifts {
    private final MongoLink link;

    FirstShifts(MongoLink link) {
        this.link = link;
    }

    /** The date of the agent's first shift; empty before one was stored. */
    public CompletableFuture<Optional<LocalDate>> of(AgentId agent) {
        return link.first(link.collection("workShifts")
                        .find(eq("agent", agent.value()))
                        .projection(Projections.include("date"))
                        .sort(Sorts.ascending("date"))
                        .limit(1))
                .thenApply(found -> found.map(one -> LocalDate.parse(one.getString("date"))));
    }
}
