package io.claimline.gateway.app.client;

import io.claimline.dialer.compliance.facts.Capacity;
import io.claimline.dialer.compliance.facts.Flag;
import java.util.Set;

/**
 * How an account stands now.
 *
 * @param client whose receivable it is
 * @param capacity in which it is collected: that of the contract, or a third party's once it is in default or placed (rule C-01)
 * @param found what was found out about it
 */
public record AccountStanding(Client client, Capacity capacity, Set<Flag> found) {
    /** Copies. */
    public AccountStanding {
        found = Set.copyOf(found);
    }

    /** Whether its client took it back. */
    public boolean recalled() {
        return found.contains(Flag.RECALLED);
    }

    /** Whether it may share a call with the other: what is said of either is then true of both. */
    public boolean goesWith(AccountStanding other) {
        return client.equals(other.client) && capacity == other.capacity;
    }
}
