package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.recording.CallRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Does what agents ask, or says why not. */
final class Desk {
    /** How long a headset may ring before it counts as not answered. */
    private static final Duration HEADSET_RINGS = Duration.ofSeconds(25);

    /** How long a desk may be without its browser before a ready agent is taken off the calls. */
    private static final Duration DETACHED = Duration.ofSeconds(20);

    private static final String STALE = " Nothing was done; look at the desk as it is now.";

    private static final Pattern DIGITS = Pattern.compile("[0-9*#A-Dw]{1,40}");

    private final CampaignState state;
    private final Lines lines;
    private final Dialling dialling;

    Desk(CampaignState state, Lines lines, Dialling dialling) {
        this.state = state;
        this.lines = lines;
        this.dialling = dialling;
    }

    void on(CampaignInput.ByAgent input, Instant now) {
        if (input instanceof CampaignInput.Join join) {
            join(join, now);
            return;
        }
        var agent = state.agents.get(input.agent());
        if (agent == null) {
            refuse(input, "Join a campaign first.");
            return;
        }
        switch (input) {
            case CampaignInput.Join join -> join(join, now);
            case CampaignInput.Leave leave -> leave(agent, now);
            case CampaignInput.Attached attached -> state.put(agent.attached(attached.open(), now));
            case CampaignInput.PutOnHeadset on -> putOn(agent, on, now);
            case CampaignInput.TakeOffHeadset off -> takeOff(agent, now);
            case CampaignInput.Ready ready -> ready(agent, now);
            case CampaignInput.Break pause -> pause(agent, pause.reason(), now);
            case CampaignInput.AboutWork order -> aboutWork(agent, order, now);
            case CampaignInput.AboutCall order -> aboutCall(agent, order, now);
            case CampaignInput.Take take -> take(agent, take.call(), now);
            case CampaignInput.OutcomeSaved saved -> saved(agent, saved, now);
        }
    }

    /** An order that comes late must not touch the next work item. */
    private void aboutWork(Agent agent, CampaignInput.AboutWork order, Instant now) {
        if (workOf(agent).filter(order.lead()::equals).isEmpty()) {
            refuse(agent, "That work item is no longer on your desk." + STALE);
            return;
        }
        switch (order) {
            case CampaignInput.Dial dial -> dialling.dial(agent, now);
            case CampaignInput.DialOther other -> dialling.dialOther(agent, other, now);
            case CampaignInput.Skip skip -> skip(agent, skip.reason(), now);
        }
    }

    private Optional<LeadId> workOf(Agent agent) {
        return state.callOf(agent)
                .map(LiveCall::work)
                .or(() -> Optional.ofNullable(state.previews.get(agent.id())))
                .map(work -> work.lead().id());
    }

    /** An order that comes late must not touch the next call. */
    private void aboutCall(Agent agent, CampaignInput.AboutCall order, Instant now) {
        if (agent.state().call().filter(order.call()::equals).isEmpty()) {
            refuse(agent, "That call is over." + STALE);
            return;
        }
        switch (order) {
            case CampaignInput.Hold hold -> onCall(agent, new CallEvent.HoldAsked(), now);
            case CampaignInput.Resume resume -> onCall(agent, new CallEvent.ResumeAsked(), now);
            case CampaignInput.Mute mute -> onCall(agent, new CallEvent.MuteAsked(mute.muted()), now);
            case CampaignInput.RecordAsked record -> record(agent, record.on());
            case CampaignInput.Digits digits -> digits(agent, digits.digits(), now);
            case CampaignInput.ExtendWrapUp more -> extend(agent, now);
            case CampaignInput.Invite invite -> invite(agent, invite, now);
            case CampaignInput.Ask ask -> onCall(agent, ask.order(), now);
            case CampaignInput.Linked linked -> dialling.became(linked.call(), linked.lead(), now);
            case CampaignInput.HangUp hangUp -> hangUp(agent, now);
        }
    }

    /** A pause is never refused. */
    private void record(Agent agent, boolean on) {
        state.owned(agent).ifPresent(live -> {
            var why = on
                    ? Controls.whyNotRecorded(live.call().state(), live.recording(), state.campaign.recording())
                    : "";
            if (!why.isEmpty()) {
                refuse(agent, why);
                return;
            }
            lines.record(live.call().id(), on ? CallRecording::wanted : CallRecording::unwanted);
        });
    }

    /** A colleague who was brought to a call leaves it; the call is not theirs to end. */
    private void hangUp(Agent agent, Instant now) {
        if (state.owned(agent).isPresent()) {
            onCall(agent, new CallEvent.HangUpAsked("the agent"), now);
        } else {
            state.callOf(agent).ifPresent(live -> lines.tell(live.call().id(), new CallEvent.GuestGone(), now));
        }
    }

    private void invite(Agent agent, CampaignInput.Invite invite, Instant now) {
        switch (invite.who()) {
            case CampaignInput.Invitee.Line line ->
                onCall(
                        agent,
                        new CallEvent.InviteAsked(
                                new Guest.Line(line.leg(), line.name(), line.number()), invite.handOver()),
                        now);
            case CampaignInput.Invitee.Colleague colleague -> inviteColleague(agent, colleague.id(), invite, now);
        }
    }

    private void inviteColleague(Agent agent, AgentId id, CampaignInput.Invite invite, Instant now) {
        var colleague = state.agents.get(id);
        if (colleague == null || !(colleague.headset() instanceof Headset.Up up) || !colleague.available(Set.of())) {
            refuse(agent, "That colleague is not ready now. Choose another, call them later, or park the call.");
            return;
        }
        var live = state.owned(agent);
        var asked = new CallEvent.InviteAsked(
                new Guest.Colleague(up.live(), colleague.profile().name(), id), invite.handOver());
        if (live.isPresent()
                && Controls.whyNot(live.get().call().state(), asked).isEmpty()) {
            state.put(colleague.in(new AgentState.OnCall(now, invite.call())));
        }
        onCall(agent, asked, now);
    }

    /** Somebody takes what was parked: it is that agent's from here on. */
    private void take(Agent agent, CallId id, Instant now) {
        var live = state.call(id).filter(call -> call.call().state() instanceof CallState.Parked);
        if (live.isEmpty()) {
            refuse(agent, "Nobody waits there any more: the call was taken by somebody else, or is over.");
        } else if (busy(agent)) {
            refuse(agent, "Finish your call and save its outcome first.");
        } else if (!(agent.headset() instanceof Headset.Up)) {
            refuse(agent, "Put your headset on first.");
        } else {
            dialling.giveBack(agent, "took a parked call", false, now);
            state.put(agent.in(new AgentState.OnCall(now, id)));
            lines.tell(id, new CallEvent.AgentAssigned(agent.id()), now);
        }
    }

    private void join(CampaignInput.Join join, Instant now) {
        var known = state.agents.get(join.agent());
        state.put(
                known == null
                        ? Agent.joining(join.profile(), now)
                        : known.known(join.profile()).attached(true, now));
    }

    private void leave(Agent agent, Instant now) {
        if (busy(agent)) {
            refuse(agent, "Finish the call and save its outcome, then leave.");
            return;
        }
        dialling.giveBack(agent, "the agent left", false, now);
        agent.headset().leg().ifPresent(leg -> state.emit(new CampaignEffect.EndLeg(leg)));
        state.drop(agent);
    }

    private void putOn(Agent agent, CampaignInput.PutOnHeadset on, Instant now) {
        if (!state.switchKnown) {
            refuse(agent, "The telephone switch cannot be reached just now; try again in a moment.");
            return;
        }
        agent.headset().leg().ifPresent(old -> state.emit(new CampaignEffect.EndLeg(old)));
        state.put(agent.wearing(new Headset.Connecting(now, on.leg(), on.endpoint())));
        legLost(agent, now);
        state.emit(new CampaignEffect.CallHeadset(on.leg(), on.endpoint()));
    }

    private void takeOff(Agent agent, Instant now) {
        if (agent.state() instanceof AgentState.OnCall) {
            refuse(agent, "You are on a call; hang up first.");
            return;
        }
        agent.headset().leg().ifPresent(leg -> state.emit(new CampaignEffect.EndLeg(leg)));
        state.put(agent.wearing(new Headset.Down(now, "")));
        offDuty(agent.id(), "headset off", now);
    }

    /** The leg is gone without the agent's wish: the call in hand waits for another one, and no new call is given. */
    void headsetGone(Agent agent, String problem, Instant now) {
        state.put(agent.wearing(new Headset.Down(now, problem)));
        legLost(agent, now);
        leave(agent.id(), new AgentState.NotResponding(now, "headset lost"), now);
    }

    /** The agent's own call waits for the next leg; one it was only brought to goes on without it. */
    private void legLost(Agent agent, Instant now) {
        state.callOf(agent).ifPresent(live -> {
            var own = live.call().agent().filter(agent.id()::equals).isPresent();
            lines.tell(live.call().id(), own ? new CallEvent.AgentLegLost() : new CallEvent.GuestGone(), now);
        });
    }

    /** Takes an agent who waits for calls off them; work in hand goes on. */
    private void offDuty(AgentId id, String why, Instant now) {
        leave(id, new AgentState.Break(now, why), now);
    }

    private void leave(AgentId id, AgentState next, Instant now) {
        var agent = state.agents.get(id);
        if (agent == null) {
            return;
        }
        if (agent.state() instanceof AgentState.Previewing) {
            dialling.giveBack(agent, "the agent cannot be reached", false, now);
            state.put(agent.in(next));
        } else if (agent.state() instanceof AgentState.Ready) {
            state.put(agent.in(next));
        }
    }

    /** More time to record what was said, as often as the campaign allows; also past the limit. */
    private void extend(Agent agent, Instant now) {
        var policy = state.campaign.wrapUp();
        var why = Controls.whyNotExtended(agent.state(), policy);
        if (!why.isEmpty()) {
            refuse(agent, why);
            return;
        }
        switch (agent.state()) {
            case AgentState.WrapUp wrap -> extend(agent, wrap, now);
            case AgentState.OverLimit late ->
                extend(agent, new AgentState.WrapUp(late.began(), late.bound(), late.since(), late.extensions()), now);
            default -> refuse(agent, why);
        }
    }

    private void extend(Agent agent, AgentState.WrapUp wrap, Instant now) {
        var until = state.campaign.wrapUp().extended(wrap.until(), now);
        var times = wrap.extensions() + 1;
        state.put(agent.in(new AgentState.WrapUp(wrap.since(), wrap.bound(), until, times)));
        state.emit(new CampaignEffect.Extended(agent.id(), wrap.bound(), times));
    }

    private void ready(Agent agent, Instant now) {
        switch (agent.state()) {
            case AgentState.Ready ready -> state.put(agent);
            case AgentState.Previewing previewing -> state.put(agent);
            case AgentState.OnCall call -> takeCallsAfter(agent);
            case AgentState.WrapUp wrapUp -> refuse(agent, "Save the outcome of the last call first.");
            case AgentState.OverLimit late -> refuse(agent, "Save the outcome of the last call first.");
            case AgentState.Break pause -> takeCalls(agent, now);
            case AgentState.NotResponding gone -> takeCalls(agent, now);
        }
    }

    /** What a supervisor has ordered for after this call is not taken back by the agent. */
    private void takeCallsAfter(Agent agent) {
        var ordered = state.ordered.get(agent.id());
        if (ordered == null) {
            state.put(agent.breakingNext(""));
        } else {
            refuse(agent, ordered);
        }
    }

    private void takeCalls(Agent agent, Instant now) {
        if (agent.headset() instanceof Headset.Up) {
            state.put(agent.breakingNext("").in(new AgentState.Ready(now)));
        } else {
            refuse(agent, "Put your headset on first.");
        }
    }

    private void pause(Agent agent, String asked, Instant now) {
        var reason = asked.isBlank() ? "break" : asked;
        if (busy(agent)) {
            state.put(state.ordered.containsKey(agent.id()) ? agent : agent.breakingNext(reason));
        } else {
            dialling.giveBack(agent, reason, false, now);
            state.put(agent.breakingNext("").in(new AgentState.Break(now, reason)));
        }
    }

    private void skip(Agent agent, String reason, Instant now) {
        if (!(agent.state() instanceof AgentState.Previewing)) {
            refuse(agent, "There is no work item to skip.");
            return;
        }
        dialling.giveBack(agent, reason, true, now);
        state.put(agent.freed(now));
    }

    private void saved(Agent agent, CampaignInput.OutcomeSaved saved, Instant now) {
        if (saved.thenBreak()
                && !state.ordered.containsKey(agent.id())
                && agent.state().call().filter(saved.call()::equals).isPresent()) {
            state.put(agent.breakingNext("after work"));
        }
        var live = state.calls.get(saved.call());
        if (live == null) {
            return;
        }
        var worked = live.saved(saved.claim(), saved.next());
        state.put(worked);
        // While the call still runs the agent stays on it; its end then frees the agent without wrap-up.
        var left = live.call().timeline().at(Milestone.LEFT).isPresent();
        if ((live.call().closed() || left) && worked.saved().isPresent()) {
            // What is saved is saved, whoever saved it: the call's own agent has nothing more to record.
            live.call().agent().ifPresent(owner -> state.free(owner, saved.call(), now));
            lines.settle(saved.call(), now);
        }
    }

    private void digits(Agent agent, String digits, Instant now) {
        if (DIGITS.matcher(digits).matches()) {
            onCall(agent, new CallEvent.DigitsAsked(digits), now);
        } else {
            refuse(agent, "Digits may be 0-9, *, #, A-D and w (wait), at most 40 of them.");
        }
    }

    private void onCall(Agent agent, CallEvent.Order event, Instant now) {
        var live = state.owned(agent).filter(call -> !call.call().closed());
        if (live.isEmpty()) {
            refuse(
                    agent,
                    state.callOf(agent).filter(other -> !other.call().closed()).isPresent()
                            ? "You were brought to this call; your colleague conducts it."
                            : "You are not on a call.");
            return;
        }
        var why = Controls.whyNot(live.get().call().state(), event);
        if (why.isEmpty()) {
            lines.tell(live.get().call().id(), event, now);
        } else {
            refuse(agent, why);
        }
    }

    /** Time passes for agents: headsets that were not answered, desks that lost their browser, wrap-ups that reach their limit. */
    void tick(Instant now) {
        for (var agent : state.everyAgent()) {
            if (agent.headset() instanceof Headset.Connecting connecting
                    && state.switchKnown
                    && !now.isBefore(connecting.since().plus(HEADSET_RINGS))) {
                state.emit(new CampaignEffect.EndLeg(connecting.calling()));
                headsetGone(agent, "The headset did not answer. Is this page allowed to use the microphone?", now);
            }
            if (!agent.attached() && !now.isBefore(agent.attachedSince().plus(DETACHED))) {
                offDuty(agent.id(), "browser disconnected", now);
            }
            if (agent.state() instanceof AgentState.WrapUp wrap && !now.isBefore(wrap.until())) {
                state.put(agent.in(
                        new AgentState.OverLimit(wrap.until(), wrap.bound(), wrap.since(), wrap.extensions())));
            }
        }
    }

    private static boolean busy(Agent agent) {
        return agent.state().call().isPresent();
    }

    private void refuse(Agent agent, String why) {
        state.emit(new CampaignEffect.Refuse(agent.id(), why));
    }

    private void refuse(CampaignInput.ByAgent input, String why) {
        state.emit(new CampaignEffect.Refuse(input.agent(), why));
    }
}
