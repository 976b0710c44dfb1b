package io.claimline.dialer.port;

import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.dialogue.Answerer;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
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

    /**
     * The leg could not be placed: the switch could not, or the order had waited too long and was never sent. A {@link Gone} may or may not come as well.
     */
    record NotPlaced(LegId leg, HangupCause cause) implements TelephonyEvent {}

    /** Both sides of the party's call have heard that it is recorded, to the end. */
    record Announced(LegId leg) implements TelephonyEvent {}

    /** The party presses a key while it is bridged; told once for each, and not which. */
    record Keyed(LegId leg) implements TelephonyEvent {}

    /** What the party's leg says and hears is written to a file from now on; silence in place of both while {@code paused}. */
    record CallRecorded(LegId leg, boolean paused) implements TelephonyEvent {}

    /**
     * The far end pressed a key while a message was played to it; told of parties only, and of no other moment.
     *
     * @param digit one of {@code 0-9 * # A-D}
     */
    record KeyPressed(LegId leg, char digit) implements TelephonyEvent {
        /** @throws IllegalArgumentException when it is no key of a telephone */
        public KeyPressed {
            if ("0123456789*#ABCD".indexOf(digit) < 0) {
                throw new IllegalArgumentException("A key must be one of 0-9 * # A-D");
            }
        }
    }

    /**
     * What was asked with {@link Telephony#say} is said, or was stopped by keys.
     *
     * @param turn the one it answers
     * @param keys what was keyed, of {@code 0-9 * # A-D}, without the pound key that ended it; empty when nothing was
     */
    record Heard(LegId leg, Turn turn, String keys) implements TelephonyEvent {
        /** @throws IllegalArgumentException when there is something in it that is no key of a telephone */
        public Heard {
            if (!keys.matches("[0-9*#A-D]{0,32}")) {
                throw new IllegalArgumentException("Keys must be up to 32 of 0-9 * # A-D");
            }
        }

        /** Tells not what was keyed, which may be a date of birth, so that a log line cannot. */
        @Override
        public String toString() {
            return "Heard[" + leg + ", " + turn.number() + ", " + keys.length() + " keys]";
        }
    }

    /**
     * Who answered.
     *
     * @param turn the one it answers
     * @param after how long after it was asked that was clear
     */
    record Judged(LegId leg, Turn turn, Answerer by, Duration after) implements TelephonyEvent {}

    /** The greeting of a machine and its tone are over, or it went on for longer than was waited. */
    record Quiet(LegId leg, Turn turn, boolean silent) implements TelephonyEvent {}

    /** What the party said is recorded; of {@code length} zero when it said nothing. */
    record Recorded(LegId leg, Turn turn, RecordingId recording, Duration length) implements TelephonyEvent {}

    /**
     * Somebody calls one of our numbers; answered by the switch already, waiting as an answered party does. The leg is that of the party of a call, whose id the adapter gives
     * it: {@link Telephony#callOf} has it, and every order for a party can be given for it.
     *
     * @param caller the number that was shown; null when it was withheld or is none
     * @param called our number that was called
     */
    record Incoming(LegId leg, @Nullable E164 caller, E164 called) implements TelephonyEvent {
        /** The number that was shown. */
        public Optional<E164> from() {
            return Optional.ofNullable(caller);
        }
    }

    /** The connection to the switch is up; {@link PlacingRoom} and reconciliation follow by themselves. */
    record SwitchUp(String version) implements TelephonyEvent {}

    /** The connection to the switch is lost; calls may go on without us. */
    record SwitchDown(String reason) implements TelephonyEvent {}

    /**
     * How many more calls the switch takes promptly now, by all campaigns together: ordered at this moment, so many would be sent to it within a quarter of a second.
     * More would wait, and those that wait too long are not placed. Told after each {@link SwitchUp}, and on change worth telling, at most ten times a second; each
     * telling replaces the one before. There is no room while the switch is down.
     *
     * @param calls 0 or more
     */
    record PlacingRoom(int calls) implements TelephonyEvent {
        /** @throws IllegalArgumentException when negative */
        public PlacingRoom {
            if (calls < 0) {
                throw new IllegalArgumentException("The room for calls must be 0 or more, but is " + calls);
            }
        }
    }

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
