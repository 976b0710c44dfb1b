package io.claimline.dialer.compliance;

import io.claimline.dialer.compliance.facts.Technology;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.Lead;

/**
 * A call about to be placed: what the gate is asked about.
 *
 * @param leg the leg it will have
 * @param lead the work item it belongs to
 * @param number the number to be called
 * @param callerId the number the far end would see
 * @param to whom it goes
 * @param technology who speaks when somebody answers
 */
public record Dial(LegId leg, Lead lead, E164 number, E164 callerId, To to, Technology technology) {
    /** Whom a call goes to. */
    public enum To {
        /** Whom the work item is about. */
        PARTY,
        /** A business that an agent brings to a call that goes on: an interpreter, another department. */
        GUEST
    }

    /** The call that a work item is about. */
    public static Dial toParty(LegId leg, Lead lead, E164 callerId) {
        return toParty(leg, lead, callerId, Technology.LIVE);
    }

    /** The call that a work item is about, by a person or a recorded voice. */
    public static Dial toParty(LegId leg, Lead lead, E164 callerId, Technology technology) {
        return new Dial(leg, lead, lead.number(), callerId, To.PARTY, technology);
    }

    /** The same, showing another number. */
    public Dial showing(E164 other) {
        return new Dial(leg, lead, number, other, to, technology);
    }

    /** A call to a business about which the work item is not. */
    public static Dial toGuest(LegId leg, Lead lead, E164 number, E164 callerId) {
        return new Dial(leg, lead, number, callerId, To.GUEST, Technology.LIVE);
    }
}
