package io.claimline.dialer.compliance;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.compliance.facts.PriorAttempt;
import io.claimline.dialer.compliance.facts.PriorAttempt.Way;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.outcome.Outcome;
import io.claimline.dialer.reminder.Point;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an attempt on record is to the rules about how often. What is not known counts most. */
public final class Contacted {
    /** Outcomes after which it was not the person called for who spoke. Any other, and a call without one, is a conversation (rule C-11). */
    private static final Set<String> SOMEBODY_ELSE =
            Set.of("WRONG_NUMBER", "THIRD_PARTY", "LANGUAGE", "DECEASED", "MINOR");

    private static final Set<String> NOBODY = Set.of("VM_NONE", "VM_LCM_LEFT", "FAX");

    private Contacted() {}

    /**
     * An attempt to reach a patient, or a call from one.
     *
     * @param attempt as stored
     * @param outcomes those of its work item; of other calls as well
     * @param debts the claims that the work item is about or was: an unanswered call about several counts for each (rule C-12)
     * @param byConsent whether the person had asked for it within the days before
     */
    public static PriorAttempt by(Attempt attempt, List<Outcome> outcomes, Set<String> debts, boolean byConsent) {
        var at = attempt.timeline().at(Milestone.PLACED).orElse(Instant.EPOCH);
        return new PriorAttempt(at, way(attempt), ending(attempt, outcomes), attempt.number(), debts, byConsent);
    }

    private static Way way(Attempt attempt) {
        if (attempt.cameIn()) {
            return Way.INBOUND_CALL;
        }
        return attempt.reminded().isPresent() ? Way.PRERECORDED_CALL : Way.LIVE_CALL;
    }

    /** A work item was held by a gateway that is gone, and nobody knows whether it was called: that counts as a call at {@code at}. */
    public static PriorAttempt perhaps(Instant at, E164 number, Set<String> debts) {
        return new PriorAttempt(at, Way.LIVE_CALL, PriorAttempt.Ending.OPEN, number, debts, false);
    }

    private static PriorAttempt.Ending ending(Attempt attempt, List<Outcome> outcomes) {
        return switch (attempt.ending()) {
            case io.claimline.dialer.attempt.Ending.Open _ -> PriorAttempt.Ending.OPEN;
            case io.claimline.dialer.attempt.Ending.Closed closed ->
                closed.result() == CallResult.CONNECTED
                        ? spoken(attempt, outcomes)
                        : heard(attempt) ? PriorAttempt.Ending.CONVERSATION : unspoken(closed.result());
        };
    }

    private static PriorAttempt.Ending spoken(Attempt attempt, List<Outcome> outcomes) {
        var said = outcomes.stream()
                .filter(outcome -> outcome.call().equals(attempt.id()))
                .map(Outcome::status)
                .toList();
        if (said.isEmpty()) {
            return PriorAttempt.Ending.CONVERSATION;
        }
        if (all(said, NOBODY)) {
            return PriorAttempt.Ending.MACHINE;
        }
        return all(said, SOMEBODY_ELSE) ? PriorAttempt.Ending.ANSWERED : PriorAttempt.Ending.CONVERSATION;
    }

    /** Who has verified to a recorded voice has conversed with it about the debt (12 CFR 1006.14(b)(2)(i)(B)); the strict reading. */
    private static boolean heard(Attempt attempt) {
        return attempt.reminded().filter(path -> path.reached(Point.VERIFIED)).isPresent();
    }

    private static boolean all(List<String> said, Set<String> of) {
        return of.containsAll(said);
    }

    private static PriorAttempt.Ending unspoken(CallResult result) {
        return switch (result) {
            case CONNECTED -> PriorAttempt.Ending.CONVERSATION;
            case ABANDONED, CALLER_HUNG_UP, REMINDED, INTERRUPTED -> PriorAttempt.Ending.ANSWERED;
            case MACHINE -> PriorAttempt.Ending.MACHINE;
            case NO_ANSWER, UNAVAILABLE, REJECTED, WITHDRAWN, CANCELLED -> PriorAttempt.Ending.NO_ANSWER;
            case BUSY -> PriorAttempt.Ending.BUSY;
            case DISCONNECTED -> PriorAttempt.Ending.NOT_IN_SERVICE;
            case CONGESTED, FAILED -> PriorAttempt.Ending.NOT_PLACED;
            case LOST -> PriorAttempt.Ending.OPEN;
        };
    }
}
