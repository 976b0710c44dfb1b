package io.claimline.dialer.call;

import io.claimline.dialer.id.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The moves that several states share. */
final class Transitions {
    private Transitions() {}

    static Step to(Call call, CallState next, List<CallEffect> effects, String reason) {
        return new Step(call.at(next), effects, reason);
    }

    static Step ignored(Call call, String reason) {
        return new Step(call, List.of(), "ignored: " + reason);
    }

    /** An agent offered to a call that cannot take one is given back at once, unless it is the call's own. */
    static Step refuseAgent(Call call, CallEvent.AgentAssigned assigned) {
        if (call.agent().filter(assigned.agent()::equals).isPresent()) {
            return ignored(call, "the agent is already on it");
        }
        return new Step(
                call, List.of(new CallEffect.FreeAgent(assigned.agent(), false)), "it needs no agent; given back");
    }

    /** The leg is gone: closes, and frees the agent, who has something to record only when the two were connected. */
    static Step ended(Call call, CallResult result, String reason, HangupCause cause, Instant now) {
        var closed = call.at(new CallState.Closed(result, reason, cause))
                .timed(call.timeline().with(Milestone.ENDED, now));
        var connected = call.timeline().at(Milestone.CONNECTED).isPresent();
        List<CallEffect> effects = new ArrayList<>();
        call.agent().ifPresent(agent -> effects.add(new CallEffect.FreeAgent(agent, connected)));
        return new Step(closed, effects, reason);
    }

    static Step ended(Call call, CallResult result, HangupCause cause, Instant now) {
        return ended(call, result, Results.sentence(result, cause), cause, now);
    }

    /** Orders the end; the result stands from here on, whatever the switch says later. */
    static Step end(Call call, CallResult result, String reason, CallEffect how, Instant now) {
        var until = now.plus(call.policy().confirm());
        return to(call, new CallState.Ending(result, reason, until, 1), List.of(how), reason);
    }

    /** Orders the bridge again for two who were connected before. */
    static Step rejoin(Call call, AgentId agent, int tries, Instant now, String reason) {
        var until = now.plus(call.policy().bridge());
        return to(call, new CallState.Rejoining(agent, until, tries), List.of(new CallEffect.Bridge(agent)), reason);
    }
}
