package io.claimline.gateway.store.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.evaluation.Findings;
import java.time.Instant;

/**
 * What one evaluator says in a calibration.
 *
 * @param id the calibration's and the evaluator's
 * @param revision rises by one with each keeping, from 1 on
 * @param calibration whose
 * @param evaluator who
 * @param findings what they found
 * @param handedIn whether they are done; not changed any more after that
 * @param at when it was kept
 */
public record CalibrationSheet(
        String id,
        long revision,
        String calibration,
        AgentId evaluator,
        Findings findings,
        boolean handedIn,
        Instant at) {
    /** The id of somebody's sheet. */
    public static String id(String calibration, AgentId evaluator) {
        return calibration + ":" + evaluator;
    }
}
