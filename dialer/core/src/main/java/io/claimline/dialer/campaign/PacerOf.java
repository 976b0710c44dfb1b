package io.claimline.dialer.campaign;

import io.claimline.dialer.pacing.DayCount;
import io.claimline.dialer.pacing.Pacer;
import io.claimline.dialer.pacing.PredictivePacer;
import io.claimline.dialer.pacing.ProgressivePacer;
import java.util.List;

/** Makes the pacer of a campaign, once it is known what the days before counted. */
@FunctionalInterface
public interface PacerOf {
    /** A pacer that knows what was counted; {@code history} has the oldest day first. */
    Pacer of(Campaign campaign, List<DayCount> history);

    /** The one that the campaign's mode names. */
    static Pacer byMode(Campaign campaign, List<DayCount> history) {
        return switch (campaign.mode()) {
            case PROGRESSIVE, PREVIEW, REMINDER -> new ProgressivePacer();
            case PREDICTIVE -> new PredictivePacer(campaign.limits(), history);
        };
    }
}
