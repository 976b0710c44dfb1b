package io.claimline.dialer.port;

import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.dialogue.Prompt;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.RecordingId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The switch. Orders return at once with a stage that completes when the switch has accepted the order, not when it has happened: what
 * happens is told by events. A stage fails with {@link Refused} as cause when the switch said no, or did not answer in time; the caller then does not
 * know whether it happened, and asks with {@link #reconcile}.
 *
 * <p>Events of one leg may come in any order and more than once. Listeners are called on one thread and must not block.
 */
public interface Telephony {
    /** What the ids of parties' legs begin with. */
    String PARTY = "cl-p-";

    /** The leg id of the party of a call. */
    static LegId partyLeg(CallId call) {
        return new LegId(PARTY + call.value());
    }

    /** What the ids of guests' legs begin with. */
    String GUEST = "cl-x-";

    /** What the ids of supervisors' legs begin with. */
    String SUPERVISOR = "cl-s-";

    /** How long a supervisor's headset stays up on nobody's line. */
    Duration STAND_BY = Duration.ofMinutes(2);

    /**
     * The leg id of a guest's line.
     *
     * @param drawn an id that no other guest of the call has
     */
    static LegId guestLeg(CallId call, String drawn) {
        return new LegId(GUEST + call.value() + "-" + drawn);
    }

    /** The call to which that leg was brought as a guest; empty for any other leg. */
    static Optional<CallId> hostOf(LegId leg) {
        var text = leg.value();
        var end = text.lastIndexOf('-');
        return text.startsWith(GUEST) && end > GUEST.length()
                ? CallId.parse(text.substring(GUEST.length(), end))
                : Optional.empty();
    }

    /** The call whose party that leg is; empty for the leg of an agent. */
    static Optional<CallId> callOf(LegId leg) {
        return leg.value().startsWith(PARTY) ? CallId.parse(leg.value().substring(PARTY.length())) : Optional.empty();
    }

    /** Registers the one listener for events; call it before {@link #connect}. */
    void listen(Consumer<TelephonyEvent> listener);

    /** Connects, and keeps connecting with back-off for ever. {@link TelephonyEvent.SwitchUp} and {@link TelephonyEvent.SwitchDown} tell. */
    void connect();

    /**
     * Places the call that the permit is for, to a party or a guest; there is no other way to call a number. The permit is spent when the order leaves for the switch; one that is spent
     * or void by then is refused as below. Answered it waits until bridged. When the switch would not take it promptly, or a cap on calls per second or
     * lines is reached, the order waits for its turn, first come first served; see {@link TelephonyEvent.PlacingRoom} for how many need not wait. One that finds too
     * many waiting, has waited for too long (2 s unless configured otherwise), or is hung up meanwhile, is never sent: its stage is refused with the reason, and {@link
     * TelephonyEvent.NotPlaced} is told.
     */
    CompletionStage<Void> place(DialPermit permit, Duration ringTime);

    /**
     * Calls an agent's headset at {@code endpoint} (e.g. {@code desk-007}) as leg {@code leg}; answered, it stays up for the shift. It may wait as a call does, but goes
     * before all calls and uses none of the lines.
     */
    CompletionStage<Void> callHeadset(LegId leg, String endpoint);

    /**
     * Calls a supervisor's headset at {@code endpoint} as leg {@code leg}; answered, it is on nobody's line and hears nothing, and is let go when {@link #STAND_BY} passes without
     * {@link #monitor}. It may wait as a headset does.
     */
    CompletionStage<Void> callSupervisor(LegId leg, String endpoint);

    /**
     * Puts a supervisor whose headset is up on the agent's line as asked, with whatever is said there, call after call, until one of the two legs is gone; or changes how, or whose line.
     * What is said in the moment of a change may be lost to the supervisor.
     */
    CompletionStage<Void> monitor(LegId leg, LegId agent, Monitoring how);

    /** Bridges an answered party with an agent's leg; takes the party out of hold or another bridge. */
    CompletionStage<Void> bridge(LegId party, LegId agent);

    /** Takes the party out of the bridge and plays music to it. */
    CompletionStage<Void> hold(LegId party);

    /** Bridges an agent's leg with a guest: an answered line, or a colleague's leg. Takes each out of where it is, but for the party of the call. */
    CompletionStage<Void> bridgeGuest(LegId agent, LegId guest);

    /** Brings the guest into the bridge that the agent's leg is in. */
    CompletionStage<Void> joinGuest(LegId guest, LegId agent);

    /** Plays the voicemail message to a party, then hangs it up. */
    CompletionStage<Void> leaveMessage(LegId party);

    /**
     * Says something to an answered party that is in no bridge, and hears keys; takes the place of whatever it hears now, and of its answer. The answer comes once, as {@link
     * TelephonyEvent.Heard}: when the keys are complete, when patience is over, or when all is said.
     */
    CompletionStage<Void> say(LegId party, Turn turn, Prompt prompt);

    /** Hears whether a person or a machine answered; the party hears nothing meanwhile. The answer comes once, as {@link TelephonyEvent.Judged}. */
    CompletionStage<Void> judge(LegId party, Turn turn);

    /** Waits until a machine has said its greeting, and its tone is over: silence of 2 s, {@code most} at the latest. Told as {@link TelephonyEvent.Quiet}. */
    CompletionStage<Void> awaitQuiet(LegId party, Turn turn, Duration most);

    /**
     * Gives a tone and records what the party says, until it presses a key, is silent for 3 s, or {@code most} is over. Told as {@link TelephonyEvent.Recorded}, also when the
     * party hangs up meanwhile.
     */
    CompletionStage<Void> record(LegId party, Turn turn, RecordingId recording, Duration most);

    /** Says to a party and whom it is bridged with that the call is recorded. Nothing waits for it. Told as {@link TelephonyEvent.Announced} when it was said to the end. */
    CompletionStage<Void> announceRecording(LegId party);

    /**
     * Records the party's leg until it is gone, wherever it goes: what the party says on the left channel, what it hears on the right one. Nothing waits for it. Told as {@link
     * TelephonyEvent.CallRecorded}. Ordered again it changes nothing. The file is named by the call.
     */
    CompletionStage<Void> recordCall(LegId party);

    /** Writes silence in place of both sides from now on, or what they say again. Refused when the leg is not being recorded. */
    CompletionStage<Void> pauseRecording(LegId party, boolean paused);

    /** Plays the safe-harbour message to an answered party that no agent can take, then hangs it up (rule C-31). */
    CompletionStage<Void> abandon(LegId party);

    /** Lets the idle agent leg hear ring tone; or silence again, out of any bridge it is in. */
    CompletionStage<Void> ringback(LegId agent, boolean on);

    /** Stops or lets through what the agent says. */
    CompletionStage<Void> mute(LegId agent, boolean muted);

    /**
     * Sends digits to the party as DTMF.
     *
     * @param digits 1 to 40 of {@code 0-9 * # A-D w}; {@code w} waits half a second
     */
    CompletionStage<Void> digits(LegId party, String digits);

    /** Hangs a leg up. Hanging up a leg that is gone succeeds. */
    CompletionStage<Void> hangup(LegId leg);

    /** Asks the switch for every leg that is live now; the answer comes as {@link TelephonyEvent.LiveLegs}, in order with other events. */
    CompletionStage<Void> reconcile();

    /** The switch refused an order, or did not answer. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** @param message what was ordered and what the switch said */
        public Refused(String message) {
            super(message);
        }
    }
}
