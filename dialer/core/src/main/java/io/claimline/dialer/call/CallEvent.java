package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.reminder.Heard;

/** What can happen to a call: facts from the switch, orders of people, and time. */
public sealed interface CallEvent {
    /** The far end rings. */
    record Rang() implements CallEvent {}

    /** The far end answered. */
    record Answered() implements CallEvent {}

    /** The party is in a bridge with the agent's leg. */
    record Bridged() implements CallEvent {}

    /** The party left the bridge. Why is told by another event, or by none. */
    record Unbridged() implements CallEvent {}

    /** The party's leg is gone. */
    record Gone(HangupCause cause) implements CallEvent {}

    /** The party pressed a key while a message was played to it. */
    record KeyPressed(char digit) implements CallEvent {}

    /** The switch could not place the call. */
    record NotPlaced(HangupCause cause) implements CallEvent {}

    /** An agent was found for it. */
    record AgentAssigned(AgentId agent) implements CallEvent {}

    /** The agent's leg is gone. */
    record AgentLegLost() implements CallEvent {}

    /** The agent's leg is up again. */
    record AgentLegBack() implements CallEvent {}

    /** What people ask for; {@link io.claimline.dialer.campaign.Controls} says when they can. */
    sealed interface Order extends CallEvent {}

    /** The agent asks for music for the party. */
    record HoldAsked() implements Order {}

    /** The agent wants the party back. */
    record ResumeAsked() implements Order {}

    /** The agent's voice is to be stopped, or let through. */
    record MuteAsked(boolean muted) implements Order {}

    /** Digits are to be sent to the party. */
    record DigitsAsked(String digits) implements Order {}

    /** Somebody of ours ends the call. */
    record HangUpAsked(String by) implements Order {}

    /** The party of a reminder was heard, or what it said was written down. */
    record OfDialogue(Heard heard) implements CallEvent {}

    /** What concerns a guest on the call. */
    sealed interface OfGuest extends CallEvent {}

    /** The agent brings somebody to the call, to speak with first; with {@code handOver} the guest takes the call on answering. */
    record InviteAsked(Guest guest, boolean handOver) implements OfGuest, Order {}

    /** The agent speaks with the other of the two: guest or party. */
    record SwapAsked() implements OfGuest, Order {}

    /** All three are to hear each other. */
    record ConferenceAsked() implements OfGuest, Order {}

    /** The guest is to go. */
    record DropGuestAsked() implements OfGuest, Order {}

    /** The agent leaves; guest and party go on. */
    record HandOverAsked() implements OfGuest, Order {}

    /** The guest answered. */
    record GuestAnswered() implements OfGuest {}

    /** The guest is in a bridge with the agent or the party. */
    record GuestBridged() implements OfGuest {}

    /** The guest's leg is gone, or its agent left. */
    record GuestGone() implements OfGuest {}

    /** The agent leaves the party to itself. */
    sealed interface Leaving extends Order {}

    /** The voicemail message is played to whatever answered, and the call ends. */
    record MessageAsked() implements Leaving {}

    /** The party waits with music until any agent takes the call. */
    record ParkAsked() implements Leaving {}

    /** A supervisor takes the call; what was said until here is the agent's to record. */
    record TakenOver(Guest.Supervisor by) implements Leaving {}

    /** The pacer takes it back: it has rung long enough, and who answered would too likely find no agent. */
    record Withdrawn() implements CallEvent {}

    /** The state has lasted as long as it may. */
    record DeadlinePassed() implements CallEvent {}

    /** The switch, asked, says that the party's leg is live. */
    record Found(Liveness liveness) implements CallEvent {}

    /** The switch, asked, does not know the party's leg. */
    record NotFound() implements CallEvent {}

    /** How far a live leg is. */
    enum Liveness {
        DIALING,
        RINGING,
        UP_ALONE,
        UP_BRIDGED;

        /** Whether somebody has answered. */
        public boolean answered() {
            return this == UP_ALONE || this == UP_BRIDGED;
        }
    }
}
