package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is. A state that must not last names the instant until which it may; past it the machine is told {@link
 * CallEvent.DeadlinePassed} and acts.
 */
public sealed interface CallState {
    /** A state that may only last until an instant. */
    sealed interface Bounded extends CallState {
        /** When the machine wants to be told that time is up. */
        Instant until();
    }

    /** The switch was ordered to place it; nothing was heard from the far end. */
    record Placing(Instant until) implements Bounded {}

    /** The far end rings. */
    record Ringing(Instant until) implements Bounded {}

    /** A person answered and waits; past {@code until} it is abandoned (rule C-31). */
    record Waiting(Instant until) implements Bounded {}

    /** The switch was ordered to bridge the party with the agent for the first time. */
    record Connecting(AgentId agent, Instant until) implements Bounded {}

    /** A reminder speaks by itself, or seeks an agent for whom it spoke with; where it is, its dialogue says. */
    record Reminding(Instant until) implements Bounded {}

    /** Agent and party hear each other. */
    record Talking(AgentId agent) implements CallState {}

    /** The party hears music. */
    record Held(AgentId agent) implements CallState {}

    /** Party and agent were bridged before, are not now, and the switch was ordered to bridge them again. */
    record Rejoining(AgentId agent, Instant until, int tries) implements Bounded {}

    /** The agent's headset is gone; the party hears music until it is back. */
    record Orphaned(AgentId agent, Instant until) implements Bounded {}

    /**
     * A guest is on the call as well.
     *
     * @param until when the guest has rung for long enough, or what was ordered must have happened; {@link Instant#MAX} once it has
     * @param tries how often it was ordered again
     */
    record Consulting(AgentId agent, Guest guest, Company company, Instant until, int tries) implements Bounded {}

    /** The agent has left; party and guest go on. {@code guest} is null when a restart has forgotten who it is. */
    record HandedOver(@Nullable Guest guest, Instant until, int tries) implements Bounded {}

    /** The agent has left; the party hears the voicemail message, which ends the call. */
    record LeavingMessage(Instant until) implements Bounded {}

    /** The party hears music until an agent takes the call; from {@code until} on one is sought. */
    record Parked(AgentId by, Instant since, Instant until) implements Bounded {}

    /** The switch was ordered to end it; {@code tries} counts the orders. */
    record Ending(CallResult result, String reason, Instant until, int tries) implements Bounded {}

    /** It is over, with its one result. */
    record Closed(CallResult result, String reason, HangupCause cause) implements CallState {}
}
