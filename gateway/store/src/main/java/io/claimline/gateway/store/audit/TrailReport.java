package io.claimline.gateway.store.audit;

import io.claimline.dialer.audit.ChainFault;
import io.claimline.dialer.audit.ChainHead;
import java.util.List;

/**
 * What came of a verification.
 *
 * @param entries how many entries were looked at
 * @param heads how far each chain goes
 * @param faults where it is not as it was written, the first place of each chain first; empty when all is well
 */
public record TrailReport(long entries, List<ChainHead> heads, List<ChainFault> faults) {
    /** Copies the lists. */
    public TrailReport {
        heads = List.copyOf(heads);
        faults = List.copyOf(faults);
    }

    /** Whether the trail is as it was written, as far as can be known. */
    public boolean whole() {
        return faults.isEmpty();
    }
}
