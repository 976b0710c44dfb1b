package io.claimline.dialer.compliance.facts;

import io.claimline.dialer.id.E164;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An earlier attempt to reach the person, or a call from the person.
 *
 * @param at when it began; one that lies in the future (clocks of two nodes) counts as well
 * @param way by which way
 * @param ending how it ended
 * @param number the number used; null when it has none or it is not known, and then it counts for every number
 * @param debts ids of the debts it was about; empty when not known, and then it counts for every debt
 * @param byConsent whether it was placed with direct consent given in the days before, so that Reg F does not count it
 */
public record PriorAttempt(
        Instant at, Way way, Ending ending, @Nullable E164 number, Set<String> debts, boolean byConsent) {
    /** Copies the debts. */
    public PriorAttempt {
        debts = Set.copyOf(debts);
    }

    /** By which way. */
    public enum Way {
        /** A call we placed on which a person was to speak. */
        LIVE_CALL,
        /** A call we placed on which a recorded or artificial voice spoke. */
        PRERECORDED_CALL,
        /** A call from the person. */
        INBOUND_CALL,
        /** A text message. */
        TEXT,
        /** An e-mail. */
        EMAIL
    }

    /** How it ended. */
    public enum Ending {
        /** Spoken with the person called for. */
        CONVERSATION,
        /** Somebody answered, but there was no conversation with the person called for. */
        ANSWERED,
        /** A machine answered, with or without a message left. */
        MACHINE,
        /** It rang and nobody answered. */
        NO_ANSWER,
        /** Busy: not connected to the number dialled. */
        BUSY,
        /** Out of service, special information tone, unassigned: not connected to the number dialled. */
        NOT_IN_SERVICE,
        /** Never left our side. */
        NOT_PLACED,
        /** A message was sent. */
        SENT,
        /** Goes on, or its end is not known. */
        OPEN
    }

    /** Whether it is about this debt, or may be. */
    public boolean about(String debt) {
        return debts.isEmpty() || debts.contains(debt);
    }

    /** Whether it went to this number, or may have. */
    public boolean reached(@Nullable E164 other) {
        return number == null || number.equals(other);
    }
}
