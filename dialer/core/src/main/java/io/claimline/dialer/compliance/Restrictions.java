package io.claimline.dialer.compliance;

import io.claimline.dialer.worklist.Lead;
import java.util.List;

/** The restrictions known to this gateway. Answers from memory, for it is asked before each dial. */
@FunctionalInterface
public interface Restrictions {
    /** Those about the number or the person of the lead, those that hold no longer included. */
    List<Restriction> on(Lead lead);
}
