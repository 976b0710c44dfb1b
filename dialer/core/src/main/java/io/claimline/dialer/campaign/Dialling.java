package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentPool;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallMachine;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.compliance.AskAgain;
import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.holding.Situation;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.DecisionId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Telephony;
import io.claimline.dialer.reminder.Dialogue;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.CallBack;
import io.claimline.dialer.worklist.ClaimSteps;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts calls: as many as the pacer says, each through the gate, each with a lease that holds; and takes those that come in. The only place that emits {@code Place}. */
final class Dialling {
    /** A work item given back by a skip comes up again after this. */
    private static final Duration AFTER_SKIP = Duration.ofHours(1);

    /** A work item that nobody here has the skills or the time for comes up again after this. */
    static final Duration UNSKILLED = Duration.ofMinutes(10);

    /** A reminder of a person who called us meanwhile comes up again after this, unless it is taken back by then. */
    private static final Duration AFTER_THEIR_CALL = Duration.ofMinutes(15);

    private final CampaignState state;
    private final Lines lines;
    private final Gate gate;
    private final NodeId node;
    private final Supplier<String> ids;
    private final FloorView view = new FloorView();
    private String reason = "Not started";

    Dialling(CampaignState state, Lines lines, Gate gate, NodeId node, Supplier<String> ids) {
        this.state = state;
        this.lines = lines;
        this.gate = gate;
        this.node = node;
        this.ids = ids;
    }

    /** What bound the pace last, as a sentence. */
    String reason() {
        return reason;
    }

    /** Starts what may be started now. */
    void run(Instant now) {
        if (!state.running || !state.switchKnown) {
            reason =
                    state.running ? "The telephone switch cannot be reached" : "Nothing is dialled until it is started";
            return;
        }
        var closed = closed();
        if (closed.isPresent()) {
            reason = "Nothing is dialled: " + closed.get();
            return;
        }
        switch (state.campaign.mode()) {
            case PROGRESSIVE, PREDICTIVE -> paced(now);
            case PREVIEW -> previews(now);
            case REMINDER -> reminders(now);
        }
    }

    /** Work items stay where they are while the gate could only refuse every one of them. */
    private Optional<String> closed() {
        return state.campaign.audience() == Audience.PATIENT ? gate.closed() : Optional.empty();
    }

    private void paced(Instant now) {
        var floor = view.of(state, now);
        var pace = state.pacing.pace(floor, state.lines(), state.placingRoom, now);
        reason = state.agents.isEmpty() ? "No agent has joined" : pace.reason();
        // All looked up first: hanging up moves calls, and a number on the floor is good for one look only.
        pace.withdrawn().stream()
                .map(view::ringing)
                .toList()
                .forEach(call -> lines.tell(call, new CallEvent.Withdrawn(), now));
        state.pacing.decided(pace, placed(pace.calls(), now), floor, now);
    }

    /** No agent bounds reminders: only the limits do, and what the switch takes. */
    private void reminders(Instant now) {
        var floor = view.of(state, now);
        var pace = state.pacing.free(floor, state.lines(), state.placingRoom, now);
        reason = state.held.orElseGet(pace::reason);
        var placed = 0;
        while (placed < pace.calls() && !state.hopper.isEmpty()) {
            var work = state.hopper.removeFirst();
            if (work.lease().holdsAt(now) && place(work, null, now).allowed()) {
                state.pacing.started(now);
                placed++;
            }
        }
        state.pacing.decided(pace, placed, floor, now);
    }

    /** Starts so many calls; completes with fewer when there is no more work. What the gate refuses is none of them. */
    private int placed(int calls, Instant now) {
        var placed = 0;
        while (placed < calls) {
            var work = nextWork(now, skills -> hasFreeAgent(skills, now));
            if (work.isEmpty()) {
                reason = state.hopper.isEmpty() ? reason : "No ready agent has the skills that the work items need";
                return placed;
            }
            if (place(work.get(), null, now).allowed()) {
                state.pacing.started(now);
                placed++;
            }
        }
        return placed;
    }

    /** What it decides by. */
    Situation situation(Instant now) {
        return view.situation(state, closed(), now);
    }

    /** How it is paced. */
    PacingView pacing(Instant now) {
        return state.pacing.view(view.of(state, now), state.lines());
    }

    /** Whether one more call that needs these skills would find an agent; without special skills the pacer has seen to that. */
    private boolean hasFreeAgent(Set<String> skills, Instant now) {
        return skills.isEmpty() || inFlight(skills, now) < AgentPool.available(state.agents.values(), skills);
    }

    /** Calls without an agent that need at least these skills. */
    private int inFlight(Set<String> skills, Instant now) {
        return (int) state.calls.values().stream()
                .filter(live -> live.work().lead().skillsAt(now).containsAll(skills))
                .map(live -> live.call().state())
                .filter(call -> call instanceof CallState.Placing
                        || call instanceof CallState.Ringing
                        || call instanceof CallState.Waiting)
                .count();
    }

    private void previews(Instant now) {
        reason = state.agents.isEmpty() ? "No agent has joined" : "Agents choose when to dial";
        for (var agent : state.everyAgent()) {
            if (agent.state() instanceof AgentState.Ready
                    && agent.headset() instanceof Headset.Up
                    && agent.attached()) {
                nextWork(now, agent.profile()::has).ifPresent(work -> {
                    state.previews.put(agent.id(), work);
                    state.put(
                            agent.in(new AgentState.Previewing(now, work.lead().id())));
                });
            }
        }
    }

    /**
     * The next lead that we may still dial and that somebody can take. One whose lease has run out belongs to whoever leases it next; one
     * for which nobody here has the skills is left to others for a while, so that the hopper does not fill with them.
     */
    private Optional<LeasedLead> nextWork(Instant now, Predicate<Set<String>> suits) {
        state.hopper.removeIf(work -> !work.lease().holdsAt(now));
        for (var work : List.copyOf(state.hopper)) {
            var skills = work.lead().skillsAt(now);
            if (suits.test(skills)) {
                state.hopper.remove(work);
                return Optional.of(work);
            }
            if (!skills.isEmpty()
                    && state.agents.values().stream()
                            .noneMatch(agent -> agent.profile().has(skills))) {
                state.hopper.remove(work);
                var step = new NextStep.RetryAt(awaited(work.lead(), now), false, "nobody with the skills is there");
                state.emit(new CampaignEffect.Settle(work.lease(), step));
            }
        }
        return Optional.empty();
    }

    /** A call-back whose owner is not there comes up again no later than anyone may take it. */
    private static Instant awaited(Lead lead, Instant now) {
        var usual = now.plus(UNSKILLED);
        return lead.callBack()
                .filter(back -> back.ownerAt(now).isPresent())
                .map(CallBack::ownedUntil)
                .filter(usual::isAfter)
                .orElse(usual);
    }

    /** The agent dials what it previews. */
    void dial(Agent agent, Instant now) {
        var work = state.previews.get(agent.id());
        if (work == null) {
            refuse(agent, "There is no work item to dial; wait for the next one.");
            return;
        }
        if (!state.running) {
            refuse(agent, "The campaign is stopped; ask your supervisor, or take a break.");
            return;
        }
        if (!(agent.headset() instanceof Headset.Up up)) {
            refuse(agent, "Your headset is not connected; put it on, then dial.");
            return;
        }
        if (!state.switchKnown) {
            refuse(agent, "The telephone switch cannot be reached just now; try again in a moment.");
            return;
        }
        var closed = closed();
        if (closed.isPresent()) {
            refuse(agent, "Not dialled: " + closed.get() + "; try again in a moment.");
            return;
        }
        state.previews.remove(agent.id());
        if (!work.lease().holdsAt(now)) {
            notDialled(agent, "we held the work item for too long; here is another.", now);
            return;
        }
        var decision = place(work, agent.id(), now);
        if (decision.allowed()) {
            state.emit(new CampaignEffect.SetRingback(up.live(), true));
        } else {
            notDialled(agent, decision.reason(), now);
        }
    }

    /** The agent dials another number about what it previews; the gate is asked about that number, as about any. */
    void dialOther(Agent agent, CampaignInput.DialOther other, Instant now) {
        state.previews.computeIfPresent(
                agent.id(),
                (id, work) -> new LeasedLead(work.lead().calling(other.number(), other.facts()), work.lease()));
        dial(agent, now);
    }

    private void refuse(Agent agent, String why) {
        state.emit(new CampaignEffect.Refuse(agent.id(), why));
    }

    private void notDialled(Agent agent, String why, Instant now) {
        state.put(agent.freed(now));
        state.emit(new CampaignEffect.Tell(agent.id(), "Not dialled: " + why));
    }

    /** The agent gives its preview back, to be skipped or because it stops. */
    void giveBack(Agent agent, String why, boolean skipped, Instant now) {
        var work = state.previews.remove(agent.id());
        if (work == null) {
            return;
        }
        if (skipped) {
            var step = new NextStep.RetryAt(now.plus(AFTER_SKIP), false, "skipped: " + why);
            state.emit(new CampaignEffect.Settle(work.lease(), step));
        } else if (state.running) {
            state.hopper.addFirst(work);
        } else {
            state.emit(new CampaignEffect.Settle(work.lease(), new NextStep.Untouched("not dialled")));
        }
    }

    private DialDecision place(LeasedLead work, @Nullable AgentId reserved, Instant now) {
        var id = new CallId(ids.get());
        var dial = Dial.toParty(
                Telephony.partyLeg(id), work.lead(), state.campaign.callerId(), state.campaign.technology());
        var answer = gate.ask(new DecisionId(ids.get()), dial, now);
        switch (answer) {
            case Gate.Answer.Permitted permitted -> start(id, work, permitted, reserved, now);
            case Gate.Answer.Refused refused -> {
                state.emit(new CampaignEffect.KeepDecision(refused.decision()));
                state.emit(
                        AskAgain.byPersonInstead(refused.decision())
                                ? new CampaignEffect.ForPeople(work)
                                : new CampaignEffect.Settle(work.lease(), AskAgain.after(refused.decision())));
            }
        }
        return answer.decision();
    }

    private void start(
            CallId id, LeasedLead work, Gate.Answer.Permitted permitted, @Nullable AgentId reserved, Instant now) {
        var decision = permitted.decision();
        var brief = work.brief();
        var call = brief != null && state.campaign.mode() == DialMode.REMINDER
                ? CallMachine.remind(id, state.campaign.policy(), brief, now)
                : CallMachine.start(id, state.campaign.policy(), reserved, now);
        var attempt = attempt(call, work, decision.id());
        var agent = reserved == null ? null : state.agents.get(reserved);
        if (agent != null) {
            state.put(agent.in(new AgentState.OnCall(now, id)));
        }
        state.put(new LiveCall(call, work, attempt, ClaimSteps.NONE));
        state.emit(new CampaignEffect.Place(decision, permitted.permit(), attempt, state.campaign.ring()));
    }

    private Attempt attempt(Call call, LeasedLead work, @Nullable DecisionId decision) {
        var lead = work.lead();
        return new Attempt(
                call.id(),
                1,
                lead.id(),
                work.lease().fence(),
                lead.campaign(),
                lead.number(),
                decision,
                node,
                call.owner(),
                call.timeline(),
                new Ending.Open(),
                null,
                null,
                call.reminder().map(Dialogue::path).orElse(null));
    }

    /** Nobody is called who is on the line, and what they hear now may be all that they would be called for. */
    private void putOff(Lead caller, Instant now) {
        var theirs = state.hopper.stream()
                .filter(work -> work.lead().number().equals(caller.number())
                        || (caller.person().isPresent() && work.lead().person().equals(caller.person())))
                .toList();
        theirs.forEach(work -> {
            state.hopper.remove(work);
            var later = new NextStep.RetryAt(now.plus(AFTER_THEIR_CALL), false, "the person calls us");
            state.emit(new CampaignEffect.Settle(work.lease(), later));
        });
    }

    /** The call goes on as it is, about that account. */
    void became(CallId id, Lead lead, Instant now) {
        state.call(id).filter(live -> live.work().lead().id().equals(lead.id())).ifPresent(live -> {
            state.put(live.with(live.work().about(lead)));
            putOff(lead, now);
        });
    }

    /** Whether the campaign runs or not, who calls is spoken with. Told twice it is one call. */
    void cameIn(CallId id, LeasedLead work, Instant now) {
        var brief = work.brief();
        if (brief == null || state.calls.containsKey(id)) {
            state.emit(new CampaignEffect.Settle(work.lease(), new NextStep.Done("nobody was spoken with")));
            return;
        }
        putOff(work.lead(), now);
        var step = CallMachine.receive(id, state.campaign.policy(), brief, now);
        var attempt = attempt(step.call(), work, null);
        state.put(new LiveCall(step.call(), work, attempt, ClaimSteps.NONE));
        state.emit(new CampaignEffect.KeepAttempt(attempt));
        lines.carryOut(id, step.effects(), now);
    }
}
