package io.claimline.gateway.store.outbox;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import io.claimline.dialer.id.DecisionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface Sent {
    /**
     * The provider has it.
     *
     * @param reference how the provider names it
     * @param decision by which it was allowed; null for an answer to the person's own message
     * @param reason the ground on which it went without a decision; empty when there is one
     */
    record Accepted(String reference, @Nullable DecisionId decision, String reason) implements Sent {
        /** By a decision. */
        public Accepted(String reference, DecisionId decision) {
            this(reference, decision, "");
        }
    }

    /** It waits. A {@code failure} is one of the provider; waiting for a lawful hour is none. */
    record Waits(Instant until, String reason, boolean failure) implements Sent {}

    /** It is not sent. */
    record Ended(MessageState as, String reason) implements Sent {}

    /** The change of the document. */
    default List<Bson> changes(Instant now) {
        var changes = new ArrayList<Bson>(
                List.of(set("changedAt", Date.from(now)), set("leasedUntil", Date.from(Instant.EPOCH))));
        switch (this) {
            case Accepted(var reference, var decision, var reason) -> {
                changes.add(set("state", MessageState.SENT.name()));
                changes.add(set("reason", reason));
                changes.add(set("reference", reference));
                if (decision != null) {
                    changes.add(set("decision", decision.value()));
                }
                changes.add(set("sentAt", Date.from(now)));
            }
            case Waits(var until, var reason, var failure) -> {
                changes.add(set("state", MessageState.QUEUED.name()));
                changes.add(set("reason", reason));
                changes.add(set("dueAt", Date.from(until)));
                changes.add(inc("failures", failure ? 1 : 0));
            }
            case Ended(var as, var reason) -> {
                changes.add(set("state", as.name()));
                changes.add(set("reason", reason));
            }
        }
        return changes;
    }
}
