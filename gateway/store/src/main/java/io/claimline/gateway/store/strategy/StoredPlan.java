package io.claimline.gateway.store.strategy;

import io.claimline.dialer.strategy.plan.ReminderPlan;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a reminder campaign as it is kept.
 *
 * @param id its campaign
 * @param plan what it is planned by
 * @param revision rises by one with each change; 1 when new
 * @param plannedAt when its worklist was last filled; null when never
 */
public record StoredPlan(
        String id,
        ReminderPlan plan,
        long revision,
        @Nullable Instant plannedAt) {
    /** A new one. */
    public static StoredPlan added(ReminderPlan plan) {
        return new StoredPlan(plan.campaign().value(), plan, 1, null);
    }

    /** The next revision. */
    public StoredPlan changed(ReminderPlan next) {
        return new StoredPlan(id, next, revision + 1, plannedAt);
    }

    /** The next revision, planned at that instant. */
    public StoredPlan planned(Instant at) {
        return new StoredPlan(id, plan, revision + 1, at);
    }

    /** When its worklist was last filled. */
    public Optional<Instant> planned() {
        return Optional.ofNullable(plannedAt);
    }
}
