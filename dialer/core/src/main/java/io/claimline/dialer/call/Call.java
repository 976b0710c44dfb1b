package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.reminder.Dialogue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call as the machine sees it. A call lives so: it is placed, rings, is answered, waits for an agent unless one was reserved, is bridged, perhaps held, orphaned
 * and rejoined, is ended by either side, and is closed with exactly one result.
 *
 * @param id names the call and its attempt
 * @param policy the times it may take
 * @param owner the agent it belongs to: reserved before it was placed, or assigned when it was answered; null while there is none
 * @param state where it is
 * @param timeline when each milestone was reached
 * @param muted whether the agent's voice is stopped
 * @param dialogue what a reminder says by itself before an agent has it; null for a call that is an agent's from the beginning
 */
public record Call(
        CallId id,
        CallPolicy policy,
        @Nullable AgentId owner,
        CallState state,
        Timeline timeline,
        boolean muted,
        @Nullable Dialogue dialogue) {
    /** A call that says nothing by itself. */
    public Call(
            CallId id, CallPolicy policy, @Nullable AgentId owner, CallState state, Timeline timeline, boolean muted) {
        this(id, policy, owner, state, timeline, muted, null);
    }

    /** What a reminder says by itself. */
    public Optional<Dialogue> reminder() {
        return Optional.ofNullable(dialogue);
    }

    /** The agent it belongs to. */
    public Optional<AgentId> agent() {
        return Optional.ofNullable(owner);
    }

    /** Whether it is over. */
    public boolean closed() {
        return state instanceof CallState.Closed;
    }

    Call at(CallState next) {
        return new Call(id, policy, owner, next, timeline, muted, dialogue);
    }

    Call owned(@Nullable AgentId agent) {
        return new Call(id, policy, agent, state, timeline, muted, dialogue);
    }

    Call timed(Timeline next) {
        return new Call(id, policy, owner, state, next, muted, dialogue);
    }

    Call muted(boolean next) {
        return new Call(id, policy, owner, state, timeline, next, dialogue);
    }

    Call saying(Dialogue next) {
        return new Call(id, policy, owner, state, timeline, muted, next);
    }
}
