package io.claimline.dialer.identity;

import io.claimline.dialer.audit.AuditAction;
import io.claimline.dialer.audit.AuditEntry;
import io.claimline.dialer.outcome.Status;
import io.claimline.dialer.worklist.Audience;
import java.util.List;
import java.util.Set;

/**
 * How far the person on one call is known. It follows from what was written down of the call, so that whoever takes the call up knows it.
 *
 * @param failures statements that were not as on file
 * @param verified whether one was
 */
public record Verification(int failures, boolean verified) {
    /** Nobody has stated anything yet. */
    public static final Verification NONE = new Verification(0, false);
    /** Statements that may fail on one call; guessing on must not pay. */
    public static final int MOST_FAILURES = 3;

    /** What a patient says who may be told nothing: a callback is agreed without a word of the account. */
    private static final Set<String> WITHOUT = Set.of("RPC_CALLBACK");

    private static final String RIGHT_PERSON = "Right person";

    /** What the entries of a call make of it. */
    public static Verification of(List<AuditEntry> entries) {
        var state = NONE;
        for (var entry : entries) {
            state = switch (entry.action()) {
                case VERIFIED -> state.after(true);
                case NOT_VERIFIED -> state.after(false);
                case COPIED,
                        LOCKED,
                        UNLOCKED,
                        UNLOCK_REFUSED,
                        WRAP_UP_EXTENDED,
                        CALL_MISSED,
                        MESSAGE_SENT,
                        MESSAGE_READ,
                        CALL_BACK_MOVED,
                        LEDGER_ENTERED,
                        LEDGER_SEARCHED,
                        LEDGER_IMPORTED,
                        LEDGER_EXPORTED,
                        PATIENT_LIST_READ,
                        PATIENT_MESSAGE_PUT,
                        PATIENT_MESSAGE_CHANGED,
                        TASK_ENDED,
                        RECORDINGS_SEARCHED,
                        RECORDING_HEARD,
                        RECORDING_HELD,
                        RECORDING_RELEASED,
                        RECORDING_ERASED -> state;
            };
        }
        return state;
    }

    /** After one more statement. */
    public Verification after(boolean matched) {
        return matched ? new Verification(failures, true) : new Verification(failures + 1, verified);
    }

    /** How many more statements are compared. */
    public int triesLeft() {
        return Math.max(0, MOST_FAILURES - failures);
    }

    /** What is written down of a statement. */
    public static AuditAction action(boolean matched) {
        return matched ? AuditAction.VERIFIED : AuditAction.NOT_VERIFIED;
    }

    /** Whether an outcome of this status can only come of a talk with the verified person. */
    public static boolean neededFor(Status status) {
        return status.audience() == Audience.PATIENT
                && status.group().equals(RIGHT_PERSON)
                && !WITHOUT.contains(status.code());
    }
}
