package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.dialogue.Turn;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what a lost gateway left behind: agents as they were, open calls to be compared with the switch, leads that were dialled and never
 * settled, and leads that were leased and never dialled.
 */
final class Recovery {
    /** A connected call whose outcome nobody can enter any more comes back for a person to look at after this. */
    private static final Duration UNRECORDED = Duration.ofDays(1);

    private final CampaignState state;
    private final Stock stock;
    private final Map<AgentId, RestoredAgent.Duty.Extended> extended = new HashMap<>();

    Recovery(CampaignState state, Stock stock) {
        this.state = state;
        this.stock = stock;
    }

    void on(CampaignInput.Recovered recovered, Instant now) {
        state.pacing.begin(recovered.days(), answered(recovered));
        recovered.agents().forEach(restored -> restore(restored, now));
        // Live calls first: an agent may be written down with one call while the end of the one before is not yet
        // settled.
        recovered.work().stream().filter(LeftBehind::mayLive).forEach(left -> takeUp(left, now));
        recovered.work().stream().filter(left -> !left.mayLive()).forEach(left -> takeUp(left, now));
        recovered.agents().forEach(restored -> breakOff(restored, now));
        state.switchKnown = false;
        state.emit(new CampaignEffect.Reconcile());
    }

    /** Those of the calls we take up are among them, whether the store was asked for them before or after they were written. */
    private static Collection<Attempt> answered(CampaignInput.Recovered recovered) {
        Map<CallId, Attempt> all = new LinkedHashMap<>();
        recovered.answered().forEach(attempt -> all.put(attempt.id(), attempt));
        recovered.work().forEach(left -> left.attempt().ifPresent(attempt -> all.put(attempt.id(), attempt)));
        return all.values();
    }

    /** What an agent at work is bound to is told by the attempts, which bind it again; whom none binds is free for the next call. */
    private void restore(RestoredAgent restored, Instant now) {
        var at = switch (restored.duty()) {
            case RestoredAgent.Duty.OnBreak pause -> new AgentState.Break(pause.since(), pause.reason());
            case RestoredAgent.Duty.AtWork work -> atWork(restored, now);
            case RestoredAgent.Duty.Extended given -> {
                extended.put(restored.profile().id(), given);
                yield atWork(restored, now);
            }
            case RestoredAgent.Duty.NotResponding gone -> new AgentState.NotResponding(gone.since(), gone.reason());
        };
        var after = restored.after();
        state.put(new Agent(restored.profile(), at, restored.headset(), after.pause(), false, now));
        if (!after.ordered().isEmpty()) {
            state.ordered.put(restored.profile().id(), after.ordered());
            after.leaves()
                    .ifPresent(
                            leaving -> state.departures.put(restored.profile().id(), leaving));
        }
    }

    /** Whose work was saved while nobody heeded it begins the break that was to follow. Whoever is to leave goes with the present step. */
    private void breakOff(RestoredAgent restored, Instant now) {
        var agent = state.agents.get(restored.profile().id());
        if (agent != null
                && agent.state() instanceof AgentState.Ready
                && agent.breakAsked().isPresent()) {
            state.put(agent.freed(now));
        }
    }

    private static AgentState atWork(RestoredAgent restored, Instant now) {
        return restored.headset() instanceof Headset.Down
                ? new AgentState.Break(now, "headset off")
                : new AgentState.Ready(now);
    }

    private void takeUp(LeftBehind left, Instant now) {
        var attempt = left.attempt();
        if (attempt.isEmpty() && left.work().lead().id().ofCaller()) {
            giveBack(left, new NextStep.Done("called us, and nobody could speak with them"));
            return;
        }
        if (attempt.isEmpty()) {
            stock.back(left.work());
            return;
        }
        switch (attempt.get().ending()) {
            case Ending.Open open -> adopt(left, attempt.get(), now);
            case Ending.Closed closed -> settle(left, attempt.get(), closed, now);
        }
    }

    /** The call may still live; the switch will say. */
    private void adopt(LeftBehind left, Attempt attempt, Instant now) {
        var handler = freeHandler(attempt);
        var at = whereItWas(attempt, handler.orElse(null), now);
        var alone = at instanceof CallState.Waiting || at instanceof CallState.Ending;
        var owner = alone ? null : handler.map(Agent::id).orElse(null);
        keepAgain(left, attempt);
        var call = new Call(attempt.id(), state.campaign.policy(), owner, at, attempt.timeline(), false);
        hold(left, call, attempt);
        // Who left the call and has recorded everything is free, though the call goes on.
        var recorded = at instanceof CallState.HandedOver && left.saved().isPresent();
        if (owner != null && !recorded) {
            var gone = attempt.timeline().at(Milestone.LEFT);
            var since = attempt.timeline().at(Milestone.CONNECTED).orElse(now);
            bind(
                    owner,
                    gone.isPresent()
                            ? wrapUp(owner, attempt.id(), gone.get())
                            : new AgentState.OnCall(since, attempt.id()));
        }
    }

    private CallState whereItWas(Attempt attempt, @Nullable Agent owner, Instant now) {
        var policy = state.campaign.policy();
        var soon = now.plus(policy.confirm());
        var bare = owner != null && owner.headset() instanceof Headset.Down;
        if (state.campaign.mode() == DialMode.REMINDER
                && attempt.timeline().at(Milestone.CONNECTED).isEmpty()) {
            return cutShort(attempt, now);
        }
        if (attempt.timeline().at(Milestone.LEFT).isPresent()) {
            return new CallState.HandedOver(null, Instant.MAX, 0);
        }
        if (attempt.timeline().at(Milestone.CONNECTED).isPresent()) {
            if (owner == null) {
                return new CallState.Ending(CallResult.CONNECTED, "Its agent is gone", now, 1);
            }
            return bare
                    ? new CallState.Orphaned(owner.id(), now.plus(policy.orphan()))
                    : new CallState.Rejoining(owner.id(), soon, 0);
        }
        if (attempt.timeline().at(Milestone.ANSWERED).isPresent()) {
            return owner == null || bare ? new CallState.Waiting(soon) : new CallState.Connecting(owner.id(), soon);
        }
        return new CallState.Ringing(now.plus(policy.ring()));
    }

    /**
     * Where its dialogue was, and what it could say, went with the gateway that made it. Whether one that rang was answered meanwhile nobody knows, and who did heard
     * nobody.
     */
    private static CallState cutShort(Attempt attempt, Instant now) {
        var answered = attempt.timeline().at(Milestone.ANSWERED).isPresent();
        return answered
                ? new CallState.Ending(CallResult.INTERRUPTED, "The gateway that spoke went away", now, 1)
                : new CallState.Ending(CallResult.LOST, "The gateway that would have spoken went away", now, 1);
    }

    /** What was keyed and may not have been written down by itself: the attempt shows it, and writing it down twice changes nothing. */
    private void keepAgain(LeftBehind left, Attempt attempt) {
        var points = attempt.reminded().map(path -> path.points().keySet()).orElse(Set.of());
        var lead = left.work().lead();
        if (points.contains(Point.OPTED_OUT)) {
            state.emit(new CampaignEffect.KeepSaid(attempt.id(), lead, Turn.FIRST, new Said.OptedOut()));
        }
        if (points.contains(Point.WRONG_PERSON)) {
            state.emit(new CampaignEffect.KeepSaid(attempt.id(), lead, Turn.FIRST, new Said.WrongPerson()));
        }
    }

    private void settle(LeftBehind left, Attempt attempt, Ending.Closed closed, Instant now) {
        keepAgain(left, attempt);
        if (left.saved().isPresent()) {
            giveBack(left, left.saved().get());
            return;
        }
        if (attempt.timeline().at(Milestone.CONNECTED).isEmpty()) {
            giveBack(left, state.after(attempt, closed.result(), left.work().lead(), now));
            return;
        }
        var handler = freeHandler(attempt).map(Agent::id);
        if (handler.isEmpty()) {
            var unrecorded = new NextStep.RetryAt(now.plus(UNRECORDED), true, "connected, but no outcome was saved");
            var lead = left.work().lead();
            giveBack(left, left.steps().orElse(lead, lead.tries().then(unrecorded)));
            return;
        }
        var over = new CallState.Closed(closed.result(), closed.reason(), closed.cause());
        hold(
                left,
                new Call(attempt.id(), state.campaign.policy(), handler.get(), over, attempt.timeline(), false),
                attempt);
        var since = attempt.timeline().at(Milestone.ENDED).orElse(now);
        bind(handler.get(), wrapUp(handler.get(), attempt.id(), since));
    }

    /** The time goes on from the end of the call; past its limit the next tick says so. */
    private AgentState wrapUp(AgentId agent, CallId call, Instant since) {
        var given = extended.get(agent);
        return given != null && given.call().equals(call)
                ? new AgentState.WrapUp(since, call, given.until(), given.times())
                : new AgentState.WrapUp(since, call, state.campaign.wrapUp().until(since), 0);
    }

    private void giveBack(LeftBehind left, NextStep step) {
        state.emit(new CampaignEffect.Settle(left.work().lease(), step));
    }

    private void hold(LeftBehind left, Call call, Attempt attempt) {
        var ours = attempt.under(left.work().lease());
        state.takeOver(new LiveCall(call, left.work(), ours, left.steps(), recording(left, call)));
        state.emit(new CampaignEffect.KeepAttempt(ours));
    }

    /**
     * A call that may be recorded is taken for one that is: then its agent can pause what the switch may be writing. One whose pause was written down is being paused, for what came after
     * that may have been lost: the pause is ordered again as soon as the switch has told what lives.
     */
    private CallRecording recording(LeftBehind left, Call call) {
        var connected = call.timeline().at(Milestone.CONNECTED).isPresent();
        if (!connected || !state.campaign.recording().allows()) {
            return CallRecording.OFF;
        }
        return left.silenced() ? CallRecording.PAUSING : CallRecording.RUNNING;
    }

    /** The agent of the attempt, when known here and not taken by another call: nobody is ever bound to two. */
    private Optional<Agent> freeHandler(Attempt attempt) {
        return attempt.agent()
                .map(state.agents::get)
                .filter(agent -> agent.state().call().isEmpty());
    }

    private void bind(AgentId id, AgentState next) {
        var agent = state.agents.get(id);
        if (agent != null) {
            state.put(agent.in(next));
        }
    }
}
