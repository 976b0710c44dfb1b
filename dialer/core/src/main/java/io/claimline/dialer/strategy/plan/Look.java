package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.Technology;
import java.time.Instant;

/** Asks the gate what it would say of a call, as the facts are now. Permits nothing. */
@FunctionalInterface
public interface Look {
    /** Would the account be called then, by a person or a recorded voice? Only asked for accounts that have a number; about one account after the other. */
    Prospect at(Account account, Technology technology, Instant when);
}
