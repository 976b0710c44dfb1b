package io.claimline.dialer.report;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import java.time.Instant;

/**
 * A span of an agent's time in one state.
 *
 * @param agent whose
 * @param campaign on which
 * @param state what the time is counted as: one of the agents' measures
 * @param from its beginning
 * @param to its end, not before that
 */
public record StateTime(AgentId agent, CampaignId campaign, Measure state, Instant from, Instant to) {
    /** As what the time in a state is counted. */
    public static Measure of(AgentState state) {
        return switch (state) {
            case AgentState.Break _ -> Measure.BREAK;
            case AgentState.Ready _ -> Measure.READY;
            case AgentState.Previewing _ -> Measure.PREVIEW;
            case AgentState.OnCall _ -> Measure.ON_CALL;
            case AgentState.WrapUp _, AgentState.OverLimit _ -> Measure.RECORDING;
            case AgentState.NotResponding _ -> Measure.AWAY;
        };
    }
}
