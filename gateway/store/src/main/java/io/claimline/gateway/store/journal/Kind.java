package io.claimline.gateway.store.journal;

import java.util.stream.Stream;

/** What a journal holds, and which collection it goes to. The code is written to disk: it never changes, and is never used again. */
public enum Kind {
    /** A dial decision; the first one stands. */
    DECISION(1, "decisions", false),
    /** A revision of an attempt; the highest stands. */
    ATTEMPT(2, "attempts", true),
    /** An outcome; the first one stands. */
    OUTCOME(3, "outcomes", false),
    /** A revision of an agent's shift; the highest stands. */
    SHIFT(4, "shifts", true),
    /** What a campaign has counted on a day; of each number the highest stands. */
    DAY(5, "days", true),
    /** A revision of an outcome that is being typed; the highest stands. */
    DRAFT(10, "drafts", true),
    /** Who must not be called, as versions before the ledger wrote it; the first one stands. */
    RESTRICTION(11, "restrictions", false),
    /** What somebody did with protected information, as versions before the chain wrote it; the first one stands. */
    AUDIT(20, "audit", false),
    /** A revision of an agent's shift by business date; the highest stands. */
    WORK_SHIFT(21, "workShifts", true),
    /** What a supervisor told agents; the first one stands. */
    MESSAGE(22, "messages", false),
    /** That an agent has read a message; the first one stands. */
    MESSAGE_READ(23, "messageReads", false),
    /** What somebody allowed, refused or asked for; the first one stands. */
    LEDGER(30, "complianceLedger", false),
    /** An entry of the audit trail, sealed into the chain of its journal; the first one stands. */
    TRAIL(60, "auditTrail", false),
    /** A span of an agent's time in one state; the longest stands. */
    AGENT_TIME(70, "agentTimes", true);

    private final int code;
    private final String collection;
    private final boolean revised;

    Kind(int code, String collection, boolean revised) {
        this.code = code;
        this.collection = collection;
        this.revised = revised;
    }

    int code() {
        return code;
    }

    /** The collection in MongoDB. */
    public String collection() {
        return collection;
    }

    /** Whether a later revision replaces an earlier one; if not, the first stands. */
    public boolean revised() {
        return revised;
    }

    static Kind ofCode(int code) {
        return Stream.of(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The journal holds a record of kind " + code
                                        + ", which this version does not know: it was written by a newer version. Start that version."));
    }
}
