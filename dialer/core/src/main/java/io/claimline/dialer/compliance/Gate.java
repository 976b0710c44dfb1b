package io.claimline.dialer.compliance;

import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;

/**
 * Asked immediately before every dial. No call is placed without an allowing decision of this gate, made at that instant and stored
 * with the attempt.
 */
public interface Gate {
    /** May this lead be dialled at {@code now}? Pure: the same arguments give the same decision. */
    DialDecision decide(DecisionId id, Lead lead, Instant now);
}
