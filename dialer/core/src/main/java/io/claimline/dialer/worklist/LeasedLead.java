package io.claimline.dialer.worklist;

/**
 * A lead together with the right to dial it.
 *
 * @param lead what to call
 * @param lease for as long as we may; {@code lease.lead()} equals {@code lead.id()}
 */
public record LeasedLead(Lead lead, Lease lease) {
    /** @throws IllegalArgumentException when the lease is for another lead */
    public LeasedLead {
        if (!lease.lead().equals(lead.id())) {
            throw new IllegalArgumentException("Lease of " + lease.lead() + " given for lead " + lead.id());
        }
    }
}
