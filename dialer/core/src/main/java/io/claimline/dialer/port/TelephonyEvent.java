package io.claimline.dialer.port;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.LegId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact about a leg, or about the switch itself. */
public sealed interface TelephonyEvent {
    /** The far end rings. */
    record Ringing(LegId leg) implements TelephonyEvent {}

    /** The far end answered. */
    record Answered(LegId leg) implements TelephonyEvent {}

    /** The leg is in a bridge with {@code peer}. Told for both legs. */
    record Bridged(LegId leg, LegId peer) implements TelephonyEvent {}

    /** The leg left a bridge; it may be gone, on hold or waiting. */
    record Unbridged(LegId leg) implements TelephonyEvent {}

    /** The leg is gone for good. The only sure end. */
    record Gone(LegId leg, HangupCause cause) implements TelephonyEvent {}

    /** The switch could not place the leg at all; a {@link Gone} may or may not come as well. */
    record NotPlaced(LegId leg, HangupCause cause) implements TelephonyEvent {}

    /** The connection to the switch is up; reconciliation follows by itself. */
    record SwitchUp(String version) implements TelephonyEvent {}

    /** The connection to the switch is lost; calls may go on without us. */
    record SwitchDown(String reason) implements TelephonyEvent {}

    /** Every leg of ours that is live at this moment. A known leg that is not in it is gone. */
    record LiveLegs(List<LiveLeg> legs) implements TelephonyEvent {
        /** Copies the list. */
        public LiveLegs {
            legs = List.copyOf(legs);
        }
    }

    /**
     * One live leg.
     *
     * @param leg its id
     * @param state how far it is
     * @param partner the leg it is bridged with; null when it is not
     */
    record LiveLeg(LegId leg, LegState state, @Nullable LegId partner) {
        /** The leg it is bridged with. */
        public Optional<LegId> peer() {
            return Optional.ofNullable(partner);
        }
    }

    /** How far a live leg is. */
    enum LegState {
        DIALING,
        RINGING,
        /** Answered; waiting, on hold or bridged. */
        UP
    }
}
