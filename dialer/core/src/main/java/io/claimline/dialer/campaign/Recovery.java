package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes up what a lost gateway left behind: agents as they were, open calls to be compared with the switch, leads that were dialled and never
 * settled, and leads that were leased and never dialled.
 */
final class Recovery {
    /** A connected call whose outcome nobody can enter any more comes back for a person to look at after this. */
    private static final Duration UNRECORDED = Duration.ofDays(1);

    private final CampaignState state;
    private final Stock stock;

    Recovery(CampaignState state, Stock stock) {
        this.state = state;
        this.stock = stock;
    }

    void on(CampaignInput.Recovered recovered, Instant now) {
        recovered.agents().forEach(restored -> restore(restored, now));
        recovered.work().forEach(left -> takeUp(left, now));
        state.everyAgent().forEach(agent -> unbind(agent, now));
        state.switchKnown = false;
        state.emit(new CampaignEffect.Reconcile());
    }

    private void restore(RestoredAgent restored, Instant now) {
        var agent = new Agent(restored.profile(), restored.state(), restored.headset(), "", false, now);
        // A preview is not kept: its lead is among the work left behind.
        var ready = restored.state() instanceof AgentState.Previewing;
        state.put(ready ? agent.in(new AgentState.Ready(now)) : agent);
    }

    private void takeUp(LeftBehind left, Instant now) {
        var attempt = left.attempt();
        if (attempt.isEmpty()) {
            if (state.running) {
                state.hopper.add(left.work());
            } else {
                stock.untouched(left.work());
            }
            return;
        }
        switch (attempt.get().ending()) {
            case Ending.Open open -> adopt(left, attempt.get(), now);
            case Ending.Closed closed -> settle(left, attempt.get(), closed, now);
        }
    }

    /** The call may still live; the switch will say. */
    private void adopt(LeftBehind left, Attempt attempt, Instant now) {
        var policy = state.campaign.policy();
        var soon = now.plus(policy.confirm());
        var owner = attempt.agent().filter(state.agents::containsKey).orElse(null);
        var timeline = attempt.timeline();
        CallState at;
        if (timeline.at(Milestone.CONNECTED).isPresent() && owner != null) {
            at = new CallState.Rejoining(owner, soon, 0);
        } else if (timeline.at(Milestone.CONNECTED).isPresent()) {
            at = new CallState.Ending(CallResult.CONNECTED, "Its agent is gone", now, 1);
        } else if (timeline.at(Milestone.ANSWERED).isPresent()) {
            at = new CallState.Waiting(soon);
        } else {
            at = new CallState.Ringing(now.plus(policy.ring()));
        }
        var call = new Call(attempt.id(), policy, owner, at, timeline, false);
        state.put(new LiveCall(call, left.work(), attempt, left.saved().orElse(null)));
        if (owner != null) {
            bind(owner, new AgentState.OnCall(now, attempt.id()));
        }
    }

    private void settle(LeftBehind left, Attempt attempt, Ending.Closed closed, Instant now) {
        if (left.saved().isPresent()) {
            state.emit(
                    new CampaignEffect.Settle(left.work().lease(), left.saved().get()));
            return;
        }
        if (attempt.timeline().at(Milestone.CONNECTED).isEmpty()) {
            var step = state.campaign
                    .retry()
                    .after(closed.result(), left.work().lead().attempts(), now);
            state.emit(new CampaignEffect.Settle(left.work().lease(), step));
            return;
        }
        var handler = attempt.agent().filter(state.agents::containsKey);
        if (handler.isEmpty()) {
            var step = new NextStep.RetryAt(now.plus(UNRECORDED), true, "connected, but no outcome was saved");
            state.emit(new CampaignEffect.Settle(left.work().lease(), step));
            return;
        }
        var over = new CallState.Closed(closed.result(), closed.reason(), closed.cause());
        var call = new Call(attempt.id(), state.campaign.policy(), handler.get(), over, attempt.timeline(), false);
        state.put(new LiveCall(call, left.work(), attempt, null));
        bind(handler.get(), new AgentState.WrapUp(now, attempt.id()));
    }

    /** A live call outweighs a wrap-up; of two live calls the later one stands, and the other is ended by its deadline. */
    private void bind(AgentId id, AgentState next) {
        var agent = state.agents.get(id);
        if (agent != null && !(agent.state() instanceof AgentState.OnCall && next instanceof AgentState.WrapUp)) {
            state.put(agent.in(next));
        }
    }

    /** An agent written down as busy with a call that nobody knows any more is free. */
    private void unbind(Agent agent, Instant now) {
        var bound = agent.state().call();
        if (bound.isPresent() && !state.calls.containsKey(bound.get())) {
            state.put(agent.in(new AgentState.Break(now, "the last call was lost in a restart")));
        }
    }
}
