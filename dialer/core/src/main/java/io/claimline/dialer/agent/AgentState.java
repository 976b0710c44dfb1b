package io.claimline.dialer.agent;

import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import java.time.Instant;
import java.util.Optional;

/** What an agent is doing. An agent is in one state, so it is never bound to two calls. */
public sealed interface AgentState {
    /** Since when. */
    Instant since();

    /** The call that binds the agent, if one does. */
    default Optional<CallId> call() {
        return Optional.empty();
    }

    /** Takes no calls, for a reason of the agent's. */
    record Break(Instant since, String reason) implements AgentState {}

    /** Waits for a call. */
    record Ready(Instant since) implements AgentState {}

    /** Reads a work item and decides to dial or skip it. */
    record Previewing(Instant since, LeadId lead) implements AgentState {}

    /** Has a call, from the moment it is reserved or assigned. */
    record OnCall(Instant since, CallId bound) implements AgentState {
        @Override
        public Optional<CallId> call() {
            return Optional.of(bound);
        }
    }

    /** Records what was said; the call is over. */
    record WrapUp(Instant since, CallId bound) implements AgentState {
        @Override
        public Optional<CallId> call() {
            return Optional.of(bound);
        }
    }
}
