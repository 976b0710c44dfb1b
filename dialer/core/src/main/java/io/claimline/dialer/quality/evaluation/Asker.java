package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.AgentId;

/**
 * Who wants to do something with an evaluation.
 *
 * @param id login name
 * @param role what they may do here
 * @param othersDecide whether there is somebody besides the evaluator and the agent who could decide a dispute
 */
public record Asker(AgentId id, Role role, boolean othersDecide) {
    /** What one may do. */
    public enum Role {
        /** Answers evaluations of their own calls. */
        AGENT,
        /** Scores and decides. */
        EVALUATOR,
        /** All of that, and corrects and drops what others made. */
        ADMINISTRATOR
    }

    boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }
}
