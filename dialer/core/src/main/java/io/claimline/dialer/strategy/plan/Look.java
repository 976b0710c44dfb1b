package io.claimline.dialer.strategy.plan;

import io.claimline.dialer.compliance.Prospect;
import io.claimline.dialer.compliance.facts.Technology;
import java.time.Instant;

/** Asks the gate what it would say of a call, as the facts are now. Permits nothing. Thread-safe, for a plan asks about several accounts at a time. */
@FunctionalInterface
public interface Look {
    /** Would the account be called then, by a person or a recorded voice? Only asked for accounts that have a number. */
    Prospect at(Account account, Technology technology, Instant when);

    /** The same of one account, about which a plan may ask more than once. What does not hang on the instant can be found out here; that is most of it. */
    default Ahead of(Account account) {
        return (technology, when) -> at(account, technology, when);
    }

    /** What the gate would say of the calls to one account. Asked by one thread at a time. */
    @FunctionalInterface
    interface Ahead {
        /** Would it be called then, by a person or a recorded voice? */
        Prospect at(Technology technology, Instant when);
    }
}
