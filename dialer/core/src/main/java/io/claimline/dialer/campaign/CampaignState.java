package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.call.CallEvent;
import io.claimline.dialer.call.CallResult;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.HoldClock;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.worklist.Lead;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mutable state of one campaign, and the effects of the input being worked on. Belongs to its conductor; touched by one thread. */
final class CampaignState {
    /** A switch that has not told its room is asked for as much as the campaign's own limits allow. */
    static final int ROOM_UNTOLD = Integer.MAX_VALUE;

    /** As set now. */
    Campaign campaign;

    final Pacing pacing;
    final Map<AgentId, Agent> agents = new LinkedHashMap<>();
    final Map<CallId, LiveCall> calls = new LinkedHashMap<>();
    final Map<AgentId, LeasedLead> previews = new LinkedHashMap<>();
    final Deque<LeasedLead> hopper = new ArrayDeque<>();
    final HoldClock holds = new HoldClock(CallState.Held.class);
    final HoldClock parks = new HoldClock(CallState.Parked.class);
    boolean running;
    /** The switch is connected and has told us what lives; only then is anything dialled or timed out. */
    boolean switchKnown;
    /** How many calls the switch would take promptly, as it told last. */
    int placingRoom = ROOM_UNTOLD;

    /** Reminders of which an order has failed: what they say now nobody knows, until the switch has listed them. */
    final Set<CallId> doubted = new HashSet<>();

    /** Calls whose order to be placed nobody confirmed, and since when: a switch that stood still carries it out when it goes on. */
    final Map<CallId, Instant> unconfirmed = new HashMap<>();

    /** Why no reminder can be prepared just now, e.g. because nothing can be spoken. */
    Optional<String> held = Optional.empty();

    /** Why agents whose work is not done yet will take no calls after it, by order of a supervisor; said to those who ask for calls. */
    final Map<AgentId, String> ordered = new HashMap<>();

    /** Who goes when the present work is done, and where. */
    final Map<AgentId, RestoredAgent.Leaving> departures = new LinkedHashMap<>();

    /** Why the worklist could not be read last; empty when it could. */
    Optional<String> unread = Optional.empty();

    private final Learning learning;
    private final List<CampaignEffect> effects = new ArrayList<>();
    private final Set<AgentId> desks = new LinkedHashSet<>();
    private final Set<CallId> changedCalls = new LinkedHashSet<>();
    private final Set<AgentId> left = new LinkedHashSet<>();

    CampaignState(Campaign campaign, PacerOf pacer) {
        this.campaign = campaign;
        pacing = new Pacing(campaign, pacer);
        learning = new Learning(campaign, pacing.chances(), pacing::learn);
    }

    void emit(CampaignEffect effect) {
        effects.add(effect);
    }

    Agent put(Agent agent) {
        var before = agents.put(agent.id(), agent);
        if (before != null) {
            learning.moved(before, agent, connected(before));
        }
        desks.add(agent.id());
        return agent;
    }

    private boolean connected(Agent agent) {
        return callOf(agent)
                .flatMap(live -> live.call().timeline().at(Milestone.CONNECTED))
                .isPresent();
    }

    /** An event moved a call. */
    void moved(LiveCall before, LiveCall after, CallEvent event, Instant now) {
        learning.moved(before, after.call(), event, now);
        put(after);
    }

    /** A call that another gateway began. */
    void takeOver(LiveCall live) {
        learning.takenOver(live.call());
        put(live);
    }

    /** Calls that live, those being ended included. */
    int lines() {
        var lines = 0;
        for (var live : calls.values()) {
            lines += live.call().closed() ? 0 : 1;
        }
        return lines;
    }

    void put(LiveCall live) {
        calls.put(live.call().id(), live);
        touched(live);
    }

    void drop(LiveCall live) {
        calls.remove(live.call().id());
        doubted.remove(live.call().id());
        unconfirmed.remove(live.call().id());
        touched(live);
    }

    void drop(Agent agent) {
        agents.remove(agent.id());
        desks.remove(agent.id());
        ordered.remove(agent.id());
        left.add(agent.id());
    }

    private void touched(LiveCall live) {
        changedCalls.add(live.call().id());
        live.call().agent().ifPresent(desks::add);
    }

    /** Every desk shows something else now, e.g. whether the campaign runs. */
    void touchEveryDesk() {
        desks.addAll(agents.keySet());
    }

    Optional<LiveCall> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** Whether the lead is on a desk or a line. */
    boolean holds(LeadId lead) {
        return previews.values().stream().anyMatch(work -> work.lead().id().equals(lead))
                || calls.values().stream()
                        .anyMatch(live -> live.work().lead().id().equals(lead));
    }

    Optional<LiveCall> callOf(Agent agent) {
        return agent.state().call().map(calls::get);
    }

    /** The call that is the agent's own; a colleague who was brought to a call has none. */
    Optional<LiveCall> owned(Agent agent) {
        return callOf(agent)
                .filter(live -> live.call().agent().filter(agent.id()::equals).isPresent());
    }

    Optional<Agent> wearing(LegId leg) {
        return agents.values().stream()
                .filter(agent -> agent.headset().leg().filter(leg::equals).isPresent())
                .findFirst();
    }

    /** A snapshot, for loops that change the map. */
    List<LiveCall> everyCall() {
        return List.copyOf(calls.values());
    }

    Collection<Agent> everyAgent() {
        return List.copyOf(agents.values());
    }

    /** What a restart must know of the agent. */
    RestoredAgent restored(Agent agent) {
        var restored = RestoredAgent.of(agent);
        var order = ordered.get(agent.id());
        return order == null ? restored : restored.ordered(order, departures.get(agent.id()));
    }

    /** Back to work or on a break; nothing when the agent has moved on meanwhile. */
    void free(AgentId id, CallId from, Instant now) {
        var agent = agents.get(id);
        if (agent != null && agent.state().call().filter(from::equals).isPresent()) {
            put(pausesAfter(agent) ? agent.in(new AgentState.Break(now, "wrap-up ran over")) : agent.freed(now));
        }
    }

    private boolean pausesAfter(Agent agent) {
        return agent.state() instanceof AgentState.OverLimit
                && agent.breakAsked().isEmpty()
                && campaign.wrapUp().after() == WrapUpPolicy.After.BREAK;
    }

    /** What follows a call of which nobody said anything else. That of somebody who called is over: nobody is called because of it. */
    NextStep after(Attempt attempt, CallResult result, Lead lead, Instant now) {
        return attempt.cameIn()
                ? new NextStep.Done("called us")
                : campaign.retry().after(result, attempt.path(), lead, now);
    }

    /** Hands over the effects of this input, with what looks different at their end. */
    List<CampaignEffect> drain() {
        if (!desks.isEmpty() || !changedCalls.isEmpty() || !left.isEmpty()) {
            effects.add(new CampaignEffect.Changed(desks, changedCalls, left));
        }
        var drained = List.copyOf(effects);
        effects.clear();
        desks.clear();
        changedCalls.clear();
        left.clear();
        return drained;
    }
}
