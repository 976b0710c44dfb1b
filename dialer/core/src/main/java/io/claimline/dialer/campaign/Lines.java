package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentPool;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.attempt.EventLine;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallEffect;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallMachine;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Guest;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Step;
import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.ledger.PressedWishes;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.recording.CallRecording;
import io.claimline.dialer.recording.RecordingPolicy;
import io.claimline.dialer.reminder.Dialogue;
import io.claimline.dialer.reminder.Path;
import io.claimline.dialer.reminder.Point;
import io.claimline.dialer.reminder.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Moves calls: feeds events to the call machine, and turns what a call wants into what the campaign wants. */
final class Lines {
    private final CampaignState state;
    private final Gate gate;
    private final Supplier<String> ids;

    Lines(CampaignState state, Gate gate, Supplier<String> ids) {
        this.state = state;
        this.gate = gate;
        this.ids = ids;
    }

    /** Gives an event to a call. A call that is unknown or over takes none. */
    void tell(CallId id, CallEvent event, Instant now) {
        var live = state.calls.get(id);
        if (live == null || live.call().closed()) {
            return;
        }
        var step = CallMachine.step(live.call(), event, now);
        if (step.call().equals(live.call()) && step.effects().isEmpty()) {
            return;
        }
        var told = live.attempt().telling(line(live, step, now));
        var moved = keep(live.with(told).with(step.call()), live.call(), now);
        state.moved(live, moved, event, now);
        if (live.call().state() instanceof CallState.Parked != step.call().state() instanceof CallState.Parked) {
            // Every desk shows what is parked.
            state.touchEveryDesk();
        }
        carryOut(id, step.effects(), now);
        recordFromTheBeginning(live.call(), step.call());
        if (step.call().closed()) {
            settle(id, now);
        }
    }

    /** What a reminder says, turn by turn, is told by its path; who is muted and which digits are sent by nobody. */
    private static EventLine line(LiveCall live, Step step, Instant now) {
        var before = live.call().state();
        var after = step.call().state();
        var same = after instanceof CallState.Reminding ? before instanceof CallState.Reminding : after.equals(before);
        var line = live.attempt().line();
        return same
                ? line
                : line.with(new EventLine.Event(
                        now,
                        after.getClass().getSimpleName(),
                        step.reason(),
                        step.call().owner()));
    }

    private void recordFromTheBeginning(Call before, Call after) {
        var connected = before.timeline().at(Milestone.CONNECTED).isEmpty()
                && after.timeline().at(Milestone.CONNECTED).isPresent();
        if (connected && !after.closed() && state.campaign.recording().when() == RecordingPolicy.When.ALWAYS) {
            var card = after.reminder().filter(Dialogue::bringsCard).isPresent();
            record(after.id(), card ? CallRecording::withheld : CallRecording::wanted);
        }
    }

    /** Keys of the party may be those of a card: what is recorded pauses at the first, until the agent lets it go on (C-60). */
    void keyed(CallId id) {
        var live = state.calls.get(id);
        if (live == null || !live.recording().audible()) {
            return;
        }
        record(id, CallRecording::unwanted);
        live.call()
                .agent()
                .ifPresent(agent -> state.emit(new CampaignEffect.Tell(
                        agent,
                        "The other side presses keys. The recording pauses, in case they are a card's,"
                                + " until you press Record.")));
    }

    /** Moves the recording of a call. One that is unknown or over has none to move. */
    void record(CallId id, Function<CallRecording, CallRecording.Move> how) {
        var live = state.calls.get(id);
        if (live == null || live.call().closed()) {
            return;
        }
        var move = how.apply(live.recording());
        if (move.next() != live.recording()) {
            state.put(live.with(move.next()));
        }
        move.order().ifPresent(order -> state.emit(new CampaignEffect.Recording(id, order)));
    }

    /** Writes the attempt when something worth keeping changed: a milestone, the agent, a hold or a parking that is over, the ending. */
    private LiveCall keep(LiveCall live, Call before, Instant now) {
        var call = live.call();
        var held = state.holds.moved(before, call, now);
        var parked = state.parks.moved(before, call, now);
        var worthIt = !call.timeline().equals(before.timeline())
                || !call.agent().equals(before.agent())
                || held.isPositive()
                || parked.isPositive()
                || !points(call).equals(points(before))
                || call.closed();
        if (!worthIt) {
            return live;
        }
        var old = live.attempt();
        var next = new Attempt(
                old.id(),
                old.revision() + 1,
                old.lead(),
                old.fence(),
                old.campaign(),
                old.number(),
                old.decision(),
                old.node(),
                handler(call, old),
                call.timeline(),
                ending(call),
                longer(old.hold(), held),
                longer(old.park(), parked),
                path(call, old),
                old.line());
        state.emit(new CampaignEffect.KeepAttempt(next));
        return live.with(next);
    }

    private static Set<Point> points(Call call) {
        return call.reminder()
                .map(dialogue -> dialogue.path().points().keySet())
                .orElse(Set.of());
    }

    /** How far a reminder came stays on record, also when the gateway that spoke is gone. */
    private static @Nullable Path path(Call call, Attempt old) {
        return call.reminder().map(Dialogue::path).orElse(old.path());
    }

    private static @Nullable Duration longer(@Nullable Duration before, Duration more) {
        var all = before == null ? more : before.plus(more);
        return more.isPositive() ? Duration.ofMillis(all.toMillis()) : before;
    }

    /** Who spoke with the party stays on record, also when the agent is gone by the end. */
    private static @Nullable AgentId handler(Call call, Attempt old) {
        var spoken = call.timeline().at(Milestone.CONNECTED).isPresent();
        return call.owner() == null && spoken ? old.handler() : call.owner();
    }

    private static Ending ending(Call call) {
        return call.state() instanceof CallState.Closed closed
                ? new Ending.Closed(closed.result(), closed.reason(), closed.cause())
                : new Ending.Open();
    }

    /** Does what a call wants. */
    void carryOut(CallId id, List<CallEffect> effects, Instant now) {
        effects.forEach(effect -> carryOut(id, effect, now));
    }

    private void carryOut(CallId id, CallEffect effect, Instant now) {
        switch (effect) {
            case CallEffect.NeedAgent need -> seekAgent(id, now);
            case CallEffect.Bridge bridge -> bridge(id, bridge.agent());
            case CallEffect.Hold hold -> state.emit(new CampaignEffect.PlayHold(id));
            case CallEffect.Abandon abandon -> state.emit(new CampaignEffect.PlayAbandon(id));
            case CallEffect.HangUp hangUp -> state.emit(new CampaignEffect.EndLeg(Telephony.partyLeg(id)));
            case CallEffect.SendDigits digits -> state.emit(new CampaignEffect.SendDigits(id, digits.digits()));
            case CallEffect.Mute mute -> mute(mute);
            case CallEffect.LeaveMessage message -> state.emit(new CampaignEffect.PlayMessage(id));
            case CallEffect.Handover over ->
                state.emit(new CampaignEffect.Handover(id, over.guest().leg()));
            case CallEffect.SendGuestDigits digits ->
                state.emit(new CampaignEffect.SendGuestDigits(digits.guest().leg(), digits.digits()));
            case CallEffect.CallGuest call -> callGuest(id, call, now);
            case CallEffect.BridgeGuest bridge ->
                legOf(bridge.agent())
                        .ifPresent(leg -> state.emit(new CampaignEffect.BridgeGuest(
                                leg, bridge.guest().leg())));
            case CallEffect.JoinGuest join ->
                legOf(join.agent())
                        .ifPresent(leg -> state.emit(
                                new CampaignEffect.JoinGuest(join.guest().leg(), leg)));
            case CallEffect.EndGuest end -> endGuest(id, end.guest(), now);
            case CallEffect.OptOut optOut -> optOut(id, now);
            case CallEffect.Remind remind -> state.emit(new CampaignEffect.Remind(id, remind.act()));
            case CallEffect.Keep keep -> keepSaid(id, keep);
            case CallEffect.Say say -> state.emit(new CampaignEffect.Tell(say.agent(), say.text()));
            case CallEffect.FreeAgent free -> free(id, free, now);
            case CallEffect.AgentMissed missed -> missed(id, missed, now);
        }
    }

    private void keepSaid(CallId id, CallEffect.Keep keep) {
        Optional.ofNullable(state.calls.get(id))
                .ifPresent(live -> state.emit(
                        keep.said() instanceof Said.Recognised(var person)
                                ? new CampaignEffect.Recognise(id, live.work(), keep.turn(), person)
                                : new CampaignEffect.KeepSaid(id, live.work().lead(), keep.turn(), keep.said())));
    }

    private void optOut(CallId id, Instant now) {
        Optional.ofNullable(state.calls.get(id))
                .flatMap(live -> PressedWishes.optOut(id, live.work().lead(), now))
                .ifPresent(entry -> state.emit(new CampaignEffect.KeepEntry(entry)));
    }

    private void callGuest(CallId id, CallEffect.CallGuest call, Instant now) {
        var line = call.guest();
        var lead = Objects.requireNonNull(state.calls.get(id)).work().lead();
        var dial = Dial.toGuest(line.leg(), lead, line.number(), state.campaign.callerId());
        switch (gate.ask(new DecisionId(ids.get()), dial, now)) {
            case Gate.Answer.Permitted yes -> {
                state.emit(new CampaignEffect.CallGuest(yes.decision(), yes.permit(), state.campaign.ring()));
                legOf(call.agent()).ifPresent(leg -> state.emit(new CampaignEffect.SetRingback(leg, true)));
            }
            case Gate.Answer.Refused no -> {
                state.emit(new CampaignEffect.KeepDecision(no.decision()));
                state.emit(new CampaignEffect.Tell(
                        call.agent(),
                        "Not dialled: " + line.name() + ", " + no.decision().reason()));
                tell(id, new CallEvent.GuestGone(), now);
            }
        }
    }

    private void endGuest(CallId id, Guest guest, Instant now) {
        switch (guest) {
            case Guest.Line line -> state.emit(new CampaignEffect.EndLeg(line.leg()));
            case Guest.Supervisor supervisor -> state.emit(new CampaignEffect.EndLeg(supervisor.leg()));
            case Guest.Colleague colleague -> {
                // Out of whatever bridge the headset is in, and free for calls.
                legOf(colleague.id()).ifPresent(leg -> state.emit(new CampaignEffect.SetRingback(leg, false)));
                state.free(colleague.id(), id, now);
            }
        }
    }

    private Optional<LegId> legOf(AgentId id) {
        return Optional.ofNullable(state.agents.get(id))
                .map(Agent::headset)
                .filter(Headset.Up.class::isInstance)
                .flatMap(Headset::leg);
    }

    private void seekAgent(CallId id, Instant now) {
        var live = state.calls.get(id);
        if (live == null) {
            return;
        }
        var lead = live.work().lead();
        var agents = state.agents.values();
        // A person who has answered is not kept waiting for one agent alone.
        var next = AgentPool.next(agents, lead.skillsAt(now)).or(() -> AgentPool.next(agents, lead.skills()));
        next.ifPresent(agent -> {
            state.put(agent.in(new AgentState.OnCall(now, id)));
            tell(id, new CallEvent.AgentAssigned(agent.id()), now);
        });
    }

    /** Answered persons who wait get an agent that has become free, the longest waiting first. */
    void serveWaiting(Instant now) {
        state.everyCall().stream()
                .filter(live -> waitsSince(live.call()).isPresent())
                .sorted(Comparator.comparing(live -> waitsSince(live.call()).orElseThrow()))
                .forEach(live -> seekAgent(live.call().id(), now));
    }

    private static Optional<Instant> waitsSince(Call call) {
        return switch (call.state()) {
            case CallState.Waiting waiting ->
                Optional.of(waiting.until().minus(call.policy().connect()));
            case CallState.Reminding reminding -> call.reminder().flatMap(Dialogue::seeksSince);
            default -> Optional.empty();
        };
    }

    private void bridge(CallId id, AgentId agentId) {
        legOf(agentId).ifPresent(leg -> state.emit(new CampaignEffect.Bridge(id, leg)));
    }

    private void mute(CallEffect.Mute mute) {
        legOf(mute.agent()).ifPresent(leg -> state.emit(new CampaignEffect.SetMute(leg, mute.muted())));
    }

    private void free(CallId id, CallEffect.FreeAgent free, Instant now) {
        var agent = state.agents.get(free.agent());
        if (agent == null || agent.state().call().filter(id::equals).isEmpty()) {
            return;
        }
        if (free.worked() && agent.state().recordsAfter(id)) {
            // Left before the call's end, and records what was said already.
            return;
        }
        quietRingback(agent);
        unmute(agent, id);
        var live = state.calls.get(id);
        if (free.worked() && (live == null || live.saved().isEmpty())) {
            var until = state.campaign.wrapUp().until(now);
            state.put(agent.in(new AgentState.WrapUp(now, id, until, 0)));
        } else {
            state.put(agent.freed(now));
        }
    }

    /** The agent could not be reached: nobody else is sent there until the agent is back, and the call seeks another. */
    private void missed(CallId id, CallEffect.AgentMissed missed, Instant now) {
        var agent = state.agents.get(missed.agent());
        if (agent == null || agent.state().call().filter(id::equals).isEmpty()) {
            return;
        }
        quietRingback(agent);
        state.put(agent.in(new AgentState.NotResponding(now, missed.why())));
        state.emit(new CampaignEffect.Missed(agent.id(), id, missed.why()));
    }

    /** A mute belongs to one call; the next one starts with an open microphone. */
    private void unmute(Agent agent, CallId id) {
        var live = state.calls.get(id);
        if (live != null && live.call().muted() && agent.headset() instanceof Headset.Up up) {
            state.emit(new CampaignEffect.SetMute(up.live(), false));
        }
    }

    private void quietRingback(Agent agent) {
        if (state.campaign.mode() == DialMode.PREVIEW && agent.headset() instanceof Headset.Up up) {
            state.emit(new CampaignEffect.SetRingback(up.live(), false));
        }
    }

    /** A closed call gives its lead back, unless an agent has yet to save what was said. */
    void settle(CallId id, Instant now) {
        var live = state.calls.get(id);
        if (live == null || !(live.call().state() instanceof CallState.Closed closed)) {
            return;
        }
        var waitsForAgent = live.saved().isEmpty()
                && live.call()
                        .agent()
                        .map(state.agents::get)
                        .filter(agent -> agent.state().recordsAfter(id))
                        .isPresent();
        if (waitsForAgent) {
            return;
        }
        var lead = live.work().lead();
        var next = live.steps().orElse(lead, state.after(live.attempt(), closed.result(), lead, now));
        state.emit(new CampaignEffect.Settle(live.work().lease(), next));
        state.drop(live);
        live.call().agent().filter(agent -> live.saved().isEmpty()).ifPresent(agent -> {
            if (state.agents.containsKey(agent)) {
                state.emit(new CampaignEffect.Tell(agent, closed.reason()));
            }
        });
    }
}
