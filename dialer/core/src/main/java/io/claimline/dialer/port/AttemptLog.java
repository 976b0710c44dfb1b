package io.claimline.dialer.port;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Where attempts and the decisions behind them are kept.
 *
 * <p>Writes are durable on this node (fsync) when their stage completes, whether or not the system of record is reachable; it receives
 * them later, at least once, and keeps the highest revision. A stage fails only when this node's own disk refuses, and then nothing was
 * written.
 */
public interface AttemptLog {
    /** Keeps a decision. Completes when durable. Keeping it twice changes nothing. */
    CompletionStage<Void> keep(DialDecision decision);

    /**
     * Completes when everything kept on this node until now is in the system of record, for however long that takes. A lead is given back only then, so that whoever
     * leases it next, on whatever gateway, reads every attempt made before. Fails only when this node stops.
     */
    CompletionStage<Void> delivered();

    /** Every decision about a lead that was kept, oldest first, those still only on this node's disk included. Fails as {@link #open}. */
    CompletionStage<List<DialDecision>> decisions(LeadId lead);

    /** Keeps this revision of an attempt. Completes when durable. A lower revision that arrives late is dropped. */
    CompletionStage<Void> keep(Attempt attempt);

    /**
     * The attempts of a campaign without a terminal result, those still only on this node's disk included. Fails with an {@link
     * java.io.IOException} as cause when the system of record cannot be read.
     */
    CompletionStage<List<Attempt>> open(CampaignId campaign);

    /**
     * The attempts of a campaign that somebody answered at that instant or later, those still only on this node's disk included. Fails
     * as {@link #open}.
     */
    CompletionStage<List<Attempt>> answered(CampaignId campaign, Instant since);

    /**
     * The latest attempt of each lead (highest fence, then latest placed), those still only on this node's disk included; leads without
     * one are absent. Fails as {@link #open}.
     */
    CompletionStage<Map<LeadId, Attempt>> latest(Set<LeadId> leads);
}
