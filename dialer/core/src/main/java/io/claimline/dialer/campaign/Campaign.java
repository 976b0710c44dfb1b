package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.call.CallPolicy;
import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a campaign is set to do.
 *
 * @param id names it
 * @param name as shown
 * @param audience whom it calls
 * @param mode how its worklist is worked
 * @param callerId the number the far end sees
 * @param ring how long the far end may ring; at least 15 s (rule C-32)
 * @param retry what follows an attempt that reached no agent
 * @param limits what its pace may never exceed
 * @param steering who sets its pace; only a predictive one has a choice
 * @param zone the zone to whose days its answers count (rule C-30)
 * @param wrapUp how long recording what was said may take
 * @param recording which of its calls are recorded, and for how long the recordings are kept
 */
public record Campaign(
        CampaignId id,
        String name,
        Audience audience,
        DialMode mode,
        E164 callerId,
        Duration ring,
        RetryPolicy retry,
        PacingLimits limits,
        Steering steering,
        ZoneId zone,
        WrapUpPolicy wrapUp,
        RecordingPolicy recording) {
    /** The zone of a campaign that names none. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("UTC");

    /** @throws IllegalArgumentException when the ring time is too short, a payer would be dialled predictively, or the steering does not fit */
    public Campaign {
        if (ring.compareTo(CallPolicy.SHORTEST_RING) < 0) {
            throw new IllegalArgumentException("Campaign " + id
                    + ": ring time must be at least 15 s (rule C-32), but is " + ring.toSeconds() + " s");
        }
        if (mode == DialMode.REMINDER && audience == Audience.PAYER) {
            throw new IllegalArgumentException("Campaign " + id + ": mode reminder is for patient campaigns only");
        }
        if (mode == DialMode.PREDICTIVE && audience == Audience.PAYER) {
            throw new IllegalArgumentException("Campaign " + id + ": mode predictive is for patient campaigns only,"
                    + " for a payer's menu answers every call; choose preview or progressive");
        }
        if (recording.when() == RecordingPolicy.When.ALWAYS && audience == Audience.PAYER) {
            throw new IllegalArgumentException("when cannot be always for a payer campaign: the payer's menu would hear"
                    + " the announcement, and the representative would not; choose on request");
        }
        steering.mustFit(mode, limits);
    }

    /** One whose calls are not recorded. */
    public Campaign(
            CampaignId id,
            String name,
            Audience audience,
            DialMode mode,
            E164 callerId,
            Duration ring,
            RetryPolicy retry,
            PacingLimits limits,
            Steering steering,
            ZoneId zone,
            WrapUpPolicy wrapUp) {
        this(id, name, audience, mode, callerId, ring, retry, limits, steering, zone, wrapUp, RecordingPolicy.NEVER);
    }

    /**
     * The same campaign, paced otherwise.
     *
     * @throws IllegalArgumentException that names the field when the steering does not fit
     */
    public Campaign paced(PacingLimits newLimits, Steering newSteering) {
        return new Campaign(
                id, name, audience, mode, callerId, ring, retry, newLimits, newSteering, zone, wrapUp, recording);
    }

    /** The same campaign, with another time for wrap-up. */
    public Campaign wrappingUp(WrapUpPolicy policy) {
        return new Campaign(id, name, audience, mode, callerId, ring, retry, limits, steering, zone, policy, recording);
    }

    /**
     * The same campaign, its calls recorded otherwise.
     *
     * @throws IllegalArgumentException that begins with the field's name when the policy does not fit the campaign
     */
    public Campaign recorded(RecordingPolicy policy) {
        return new Campaign(id, name, audience, mode, callerId, ring, retry, limits, steering, zone, wrapUp, policy);
    }

    /** The times its calls may take. */
    public CallPolicy policy() {
        return switch (audience) {
            case PATIENT -> CallPolicy.patient(ring);
            case PAYER -> CallPolicy.payer(ring);
        };
    }

    /** Whether a person of ours speaks when somebody answers, or a recorded voice. */
    public Technology technology() {
        return mode == DialMode.REMINDER ? Technology.PRERECORDED : Technology.LIVE;
    }

    /** Whether somebody who answers can find nobody: patients can, but for those with whom a reminder speaks (rule C-30). */
    boolean canAbandon() {
        return audience == Audience.PATIENT && mode != DialMode.REMINDER;
    }

    /** The epoch day to which an answer at that instant counts. */
    public long day(Instant at) {
        return LocalDate.ofInstant(at, zone).toEpochDay();
    }
}
