package io.claimline.dialer.agent;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An agent who has joined a campaign. Lives so: joins on a break without a headset; puts the headset on; is ready; is bound to a call or a preview; wraps up; is
 * ready again or takes the break it asked for meanwhile; leaves.
 *
 * @param profile who
 * @param state what the agent is doing
 * @param headset the nailed-up leg
 * @param breakNext the reason of a break to begin when the present work is saved; empty when none was asked for
 * @param attached whether the agent's desk is open in a browser
 * @param attachedSince since when that is so
 */
public record Agent(
        AgentProfile profile,
        AgentState state,
        Headset headset,
        String breakNext,
        boolean attached,
        Instant attachedSince) {

    /** An agent who has just joined. */
    public static Agent joining(AgentProfile profile, Instant now) {
        return new Agent(profile, new AgentState.Break(now, "just joined"), new Headset.Down(now, ""), "", true, now);
    }

    /** The login name. */
    public AgentId id() {
        return profile.id();
    }

    /** Whether a call can be given to this agent now. */
    public boolean available(Set<String> skills) {
        return state instanceof AgentState.Ready && headset instanceof Headset.Up && attached && profile.has(skills);
    }

    /** The reason of the break asked for, if one was. */
    public Optional<String> breakAsked() {
        return breakNext.isEmpty() ? Optional.empty() : Optional.of(breakNext);
    }

    /** The same agent as known now: name and skills may have changed. */
    public Agent known(AgentProfile now) {
        return new Agent(now, state, headset, breakNext, attached, attachedSince);
    }

    /** The same agent in another state. */
    public Agent in(AgentState next) {
        return new Agent(profile, next, headset, breakNext, attached, attachedSince);
    }

    /** The same agent with another headset. */
    public Agent wearing(Headset next) {
        return new Agent(profile, state, next, breakNext, attached, attachedSince);
    }

    /** The same agent, to go on a break for this reason when its work is saved; empty takes that back. */
    public Agent breakingNext(String reason) {
        return new Agent(profile, state, headset, reason, attached, attachedSince);
    }

    /** The same agent, its desk open or not. */
    public Agent attached(boolean open, Instant now) {
        return open == attached ? this : new Agent(profile, state, headset, breakNext, open, now);
    }

    /** Free again: on the break asked for, ready (and given nothing until a headset that is being called is up), or on a break for want of one. */
    public Agent freed(Instant now) {
        if (!breakNext.isEmpty()) {
            return in(new AgentState.Break(now, breakNext)).breakingNext("");
        }
        return headset instanceof Headset.Down
                ? in(new AgentState.Break(now, "headset off"))
                : in(new AgentState.Ready(now));
    }
}
