package io.claimline.dialer.worklist;

import java.time.Instant;

/** What happens to a lead when its lease is given back. */
public sealed interface NextStep {
    /** Why, in a few words for the lead's history. */
    String reason();

    /** Back on the worklist, not before {@code at}; {@code counts} when this was an attempt at the number. */
    record RetryAt(Instant at, boolean counts, String reason) implements NextStep {}

    /** Off the worklist for good. */
    record Done(String reason) implements NextStep {}

    /** Back as if never leased. */
    record Untouched(String reason) implements NextStep {}
}
