package io.claimline.gateway.store.strategy;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.strategy.plan.Account;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account under a strategy as it is kept.
 *
 * @param account what is known of it, and how far it has come
 * @param revision rises by one with each change of its progress
 * @param latest the work that was last ordered for it; null when none was
 * @param life 1 at first; one more each time that it began anew
 */
public record StoredAccount(
        Account account, long revision, @Nullable Ordered latest, int life) {
    /** In its first life. */
    public StoredAccount(Account account, long revision, @Nullable Ordered latest) {
        this(account, revision, latest, 1);
    }

    /**
     * Work that was ordered for an account. It is kept before the work item is added, so that after a crash in between the same work item is added, and no other.
     *
     * @param campaign which ordered it
     * @param lead its work item, on the worklist of {@code worklist}
     * @param worklist the campaign itself, or the live one
     * @param due not before this instant
     * @param placed whether it is known to be on the worklist
     * @param until from when nobody takes it up any more; null when it was ordered before that was kept
     */
    public record Ordered(
            CampaignId campaign,
            LeadId lead,
            CampaignId worklist,
            Instant due,
            boolean placed,
            @Nullable Instant until) {
        /** With no end. */
        public Ordered(CampaignId campaign, LeadId lead, CampaignId worklist, Instant due, boolean placed) {
            this(campaign, lead, worklist, due, placed, null);
        }

        /** The same, on the worklist. */
        public Ordered onWorklist() {
            return new Ordered(campaign, lead, worklist, due, true, until);
        }

        /** From when nobody takes it up any more. */
        public Optional<Instant> lapses() {
            return Optional.ofNullable(until);
        }
    }

    /** The work that was last ordered for it. */
    public Optional<Ordered> ordered() {
        return Optional.ofNullable(latest);
    }
}
