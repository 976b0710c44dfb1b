package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.id.CallId;
import java.time.Instant;

/**
 * What a restart must know of an agent, and no more: two that are equal need not both be written. It does not change from one call to the
 * next, for what an agent at work is bound to is told by the attempts.
 *
 * @param profile who
 * @param duty whether the agent takes calls
 * @param headset the leg it had; the switch is asked whether it still lives
 */
public record RestoredAgent(AgentProfile profile, Duty duty, Headset headset) {
    /** Whether an agent takes calls. */
    public sealed interface Duty {
        /** Takes none since then, for a reason of the agent's. */
        record OnBreak(Instant since, String reason) implements Duty {}

        /** Waits for a call, previews, talks or wraps up. */
        record AtWork() implements Duty {}

        /** Wraps this call up with more time than usual: until then, given so many times. */
        record Extended(CallId call, Instant until, int times) implements Duty {}

        /** Could not be reached. */
        record NotResponding(Instant since, String reason) implements Duty {}
    }

    /** What is to be known of this agent. */
    public static RestoredAgent of(Agent agent) {
        var duty = switch (agent.state()) {
            case AgentState.Break pause -> new Duty.OnBreak(pause.since(), pause.reason());
            case AgentState.Ready ready -> new Duty.AtWork();
            case AgentState.Previewing previewing -> new Duty.AtWork();
            case AgentState.OnCall call -> new Duty.AtWork();
            case AgentState.WrapUp wrapUp -> extended(wrapUp.bound(), wrapUp.until(), wrapUp.extensions());
            case AgentState.OverLimit late -> extended(late.bound(), late.since(), late.extensions());
            case AgentState.NotResponding gone -> new Duty.NotResponding(gone.since(), gone.reason());
        };
        return new RestoredAgent(agent.profile(), duty, agent.headset());
    }

    private static Duty extended(CallId call, Instant until, int times) {
        return times == 0 ? new Duty.AtWork() : new Duty.Extended(call, until, times);
    }
}
