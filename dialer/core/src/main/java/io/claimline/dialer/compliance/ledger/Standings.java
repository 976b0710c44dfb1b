package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.compliance.facts.Flag;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.EmailAddress;
import java.util.Optional;
import java.util.Set;

/**
 * What the ledger says, from memory, for it is asked before each dial. Consents are not held in memory:
 * read them from the log and join them to {@link Standing#behind()} with {@link Standing#of}.
 */
public interface Standings {
    /** What stands for a call for this person to this number. */
    Standing on(Optional<String> person, E164 number);

    /** What stands for an e-mail to this address of the person. */
    Standing on(String person, EmailAddress address);

    /** What was found out about an account, by the id of its claim, and stands. */
    Set<Flag> onAccount(String claim);

    /** Why the memory cannot be relied on now: never read, or too long not confirmed. Empty when it can. */
    Optional<String> unsure();
}
