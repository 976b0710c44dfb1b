package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.CampaignId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a restart must know of an agent, and no more: two that are equal need not both be written. It does not change from one call to the
 * next, for what an agent at work is bound to is told by the attempts.
 *
 * @param profile who
 * @param duty whether the agent takes calls
 * @param headset the leg it had; the switch is asked whether it still lives
 * @param after what is to happen when the present work is saved
 */
public record RestoredAgent(AgentProfile profile, Duty duty, Headset headset, After after) {
    /** Of whom nothing is wanted after the present work. */
    public RestoredAgent(AgentProfile profile, Duty duty, Headset headset) {
        this(profile, duty, headset, After.NOTHING);
    }

    /**
     * What is to happen to an agent when the present work is saved, by their own wish or by order of a supervisor.
     *
     * @param pause the reason of the break that begins then; empty when none does
     * @param ordered the sentence by which a supervisor holds the agent to it; empty when none does, and the agent can take it back
     * @param leaving who goes then; null when the agent stays in the campaign
     */
    public record After(
            String pause, String ordered, @Nullable Leaving leaving) {
        /** The next call, as always. */
        public static final After NOTHING = new After("", "", null);

        /** Where the agent goes; empty when the agent stays. */
        public Optional<Leaving> leaves() {
            return Optional.ofNullable(leaving);
        }
    }

    /**
     * An agent leaves the campaign.
     *
     * @param campaign the campaign where the agent goes on; null when the agent is logged out
     * @param ready whether the agent takes calls there at once
     */
    public record Leaving(@Nullable CampaignId campaign, boolean ready) {
        /** Where the agent goes on; empty when logged out. */
        public Optional<CampaignId> to() {
            return Optional.ofNullable(campaign);
        }
    }

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
        return new RestoredAgent(agent.profile(), duty, agent.headset(), new After(agent.breakNext(), "", null));
    }

    /** The same, held by a supervisor to what the agent is to do after the present work. */
    RestoredAgent ordered(String sentence, @Nullable Leaving leaving) {
        return new RestoredAgent(profile, duty, headset, new After(after.pause(), sentence, leaving));
    }

    private static Duty extended(CallId call, Instant until, int times) {
        return times == 0 ? new Duty.AtWork() : new Duty.Extended(call, until, times);
    }
}
