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

    /** Whether it records what was said on this call, which is over. */
    default boolean recordsAfter(CallId id) {
        return (this instanceof WrapUp || this instanceof OverLimit)
                && call().filter(id::equals).isPresent();
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

    /**
     * Records what was said; the call is over.
     *
     * @param until when the time for it is up
     * @param extensions how often more time was given
     */
    record WrapUp(Instant since, CallId bound, Instant until, int extensions) implements AgentState {
        @Override
        public Optional<CallId> call() {
            return Optional.of(bound);
        }
    }

    /**
     * Still records what was said, past the limit.
     *
     * @param since when the time for it was up
     * @param began when the wrap-up began
     * @param extensions how often more time was given
     */
    record OverLimit(Instant since, CallId bound, Instant began, int extensions) implements AgentState {
        @Override
        public Optional<CallId> call() {
            return Optional.of(bound);
        }
    }

    /** Was to have a call and could not be reached; takes none until the agent says so. */
    record NotResponding(Instant since, String reason) implements AgentState {}
}
