package io.claimline.dialer.port;

import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.pacing.DayCount;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Where a campaign's live answers are counted by day (rules C-30 and C-33).
 *
 * <p>As with {@link AttemptLog}, a write is durable on this node when its stage completes, and reaches the system of record later, at least
 * once; it fails only when this node's own disk refuses. Counts are those of the whole day so far: of each number the highest ever kept stands,
 * so that a write which comes twice, late or from a gateway that was cut off lowers nothing.
 */
public interface DayLog {
    /** Keeps what a day has counted so far. Completes when durable. */
    CompletionStage<Void> keep(CampaignId campaign, DayCount count);

    /**
     * The days of a campaign from that epoch day on, oldest first, those still only on this node's disk included. Fails with an {@link
     * java.io.IOException} as cause when the system of record cannot be read.
     */
    CompletionStage<List<DayCount>> since(CampaignId campaign, long day);
}
