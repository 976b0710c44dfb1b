package io.claimline.dialer.compliance.ledger;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.EntryId;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.Lead;
import java.time.Instant;
import java.util.Optional;

/** What a key pressed during a message puts into the ledger, at once and for every campaign. */
public final class PressedWishes {
    private PressedWishes() {}

    /**
     * The refusal of every further call, to the number and to the person. However often the key was pressed on a call, it is one entry: the second has the
     * id of the first. A payer's telephone is no consumer's, and refuses nothing.
     */
    public static Optional<LedgerEntry> optOut(CallId call, Lead lead, Instant at) {
        return lead.audience() == Audience.PATIENT
                ? Optional.of(new LedgerEntry(
                        new EntryId(call.value() + ":key"),
                        About.of(lead.person(), lead.number()),
                        Statement.Refuses.EVERY_WAY,
                        Source.KEY_PRESS,
                        "call " + call.value(),
                        "key press",
                        at,
                        at))
                : Optional.empty();
    }
}
