package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;

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
        UP_BRIDGED
    }
}
