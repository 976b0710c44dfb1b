package io.claimline.dialer.worklist;

import io.claimline.dialer.reminder.Brief;
import org.jspecify.annotations.Nullable;

/**
 * A lead together with the right to dial it.
 *
 * @param lead what to call
 * @param lease for as long as we may; {@code lease.lead()} equals {@code lead.id()}
 * @param brief what a reminder may say and must know; null for a call that an agent makes
 */
public record LeasedLead(Lead lead, Lease lease, @Nullable Brief brief) {
    /** For a call that an agent makes. */
    public LeasedLead(Lead lead, Lease lease) {
        this(lead, lease, null);
    }

    /** The same under another lease. */
    public LeasedLead under(Lease next) {
        return new LeasedLead(lead, next, brief);
    }

    /** The same lease of the work item as it is now. */
    public LeasedLead about(Lead now) {
        return new LeasedLead(now, lease, brief);
    }

    /** The same, for a reminder. */
    public LeasedLead with(Brief next) {
        return new LeasedLead(lead, lease, next);
    }

    /** @throws IllegalArgumentException when the lease is for another lead */
    public LeasedLead {
        if (!lease.lead().equals(lead.id())) {
            throw new IllegalArgumentException("Lease of " + lease.lead() + " given for lead " + lead.id());
        }
    }
}
