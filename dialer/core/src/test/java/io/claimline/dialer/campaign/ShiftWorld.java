package io.claimline.dialer.campaign;

import static io.claimline.dialer.campaign.StoredWork.require;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.compliance.facts.Person;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A whole shift in a hostile world: agents and callers do what they like; the switch repeats, swaps and loses events and orders, goes away
 * and forgets calls; the store goes away and gives leads to others; and the gateway is killed between any two effects, with only what was
 * durably written to go on from. What must hold is checked after every step and at the end.
 */
final class ShiftWorld extends ShiftAgents {
    private static final List<HangupCause> CAUSES = List.of(
            new HangupCause(16, 0),
            new HangupCause(16, 0),
            new HangupCause(17, 486),
            new HangupCause(1, 404),
            new HangupCause(19, 480),
            new HangupCause(21, 603),
            new HangupCause(34, 503),
            new HangupCause(19, 0));

    /** A reminder takes many words until an agent is wanted. */
    private static final int TALKATIVE = 6;

    /** What happened at least once, by name. */
    final Map<String, Integer> met = new TreeMap<>();

    private final DialMode mode;
    private final long seed;
    private final ShiftAgents.GuestWorld guests;
    private final ReminderWorld reminded;
    private final PracticeSwitch theSwitch = new PracticeSwitch();
    /** The rows of the agents, the newest first; what a restart finds may be older by one. */
    private final Map<AgentId, List<RestoredAgent>> shifts = new LinkedHashMap<>();

    private final Deque<CampaignEffect> pending = new ArrayDeque<>();
    private final FloorPromises.CrossedAnswers crossed = new FloorPromises.CrossedAnswers();
    private boolean storeAway;
    private boolean over;

    ShiftWorld(DialMode mode, long seed) {
        super(new Random(seed), new Rig(campaign(mode), gate(), Rig.WishfulPacer.Rash::of));
        this.mode = mode;
        this.seed = seed;
        guests = new ShiftAgents.GuestWorld(random, staff);
        reminded = new ReminderWorld(random);
        for (var i = 0; i < 5; i++) {
            var skills = i % 2 == 0 ? Set.of("spanish") : Set.<String>of();
            staff.add(new AgentProfile(new AgentId("agent" + i), "Agent " + i, skills));
        }
    }

    /** Of reminders, which need no agents, no more than the agents are now and then asked for. */
    private static Campaign campaign(DialMode mode) {
        var usual = Rig.usual(mode, new RetryPolicy(3, Duration.ofMinutes(1)));
        return mode == DialMode.REMINDER ? usual.paced(new PacingLimits(0.03, 2, 8, 12), usual.steering()) : usual;
    }

    /** Allows most leads, defers and denies some; always the same. */
    private static Gate gate() {
        return Gates.of(
                (dial, now) -> switch (Math.floorMod(dial.lead().id().value().hashCode(), 16)) {
                    case 0 -> Gates.wishing(now.plusSeconds(90));
                    case 1 -> Gates.REFUSING;
                    default -> Person.NEW;
                });
    }

    void shift(int steps) {
        try {
            begin();
            for (var step = 0; step < steps; step++) {
                rig.pass(Duration.ofMillis(random.nextInt(1_500)));
                act();
                carryOut();
                check();
                if (random.nextInt(inAPassingState() ? 25 : 150) == 0) {
                    restart();
                }
            }
            endOfShift();
            requireReplayAgrees();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(where() + ": " + failure.getMessage(), failure);
        }
    }

    private void begin() {
        var left = stored.takeOver(rig.node(), rig.now);
        give(new CampaignInput.Recovered(left, restored(), stored.days(), stored.answered()));
        give(new CampaignInput.Run(true));
        give(new TelephonyEvent.SwitchUp("practice"));
        give(theSwitch.list());
        carryOut();
        for (var profile : staff) {
            if (random.nextInt(4) > 0) {
                give(new CampaignInput.Join(profile));
            }
        }
    }

    private List<RestoredAgent> restored() {
        return shifts.values().stream()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.get(random.nextInt(rows.size())))
                .toList();
    }

    private void restart() {
        kinds(rig.conductor).forEach(kind -> meet("restart with " + kind));
        requireReplayAgrees();
        pending.clear();
        storeAway = false;
        rig.restart();
        rig.pass(Duration.ofSeconds(random.nextInt(20)));
        begin();
        check();
    }

    /** A state that seldom lasts for a step, in which a restart is therefore tried more often. */
    private boolean inAPassingState() {
        return kinds(rig.conductor).stream().anyMatch(Set.of("Waiting", "Connecting", "Orphaned", "Held")::contains);
    }

    private static Set<String> kinds(CampaignConductor conductor) {
        var kinds = new TreeSet<String>();
        conductor.calls().forEach(live -> kinds.add(name(live.call().state())));
        return kinds;
    }

    private void act() {
        var agent = staff.get(random.nextInt(staff.size())).id();
        switch (random.nextInt(29)) {
            case 0, 1, 19, 20, 21 -> work(agent);
            case 2 -> give(new CampaignInput.Break(agent, random.nextBoolean() ? "break" : ""));
            case 3 -> give(dial(agent));
            case 4 -> give(random.nextInt(4) == 0 ? new CampaignInput.Skip(agent, lead(agent), "later") : dial(agent));
            case 5 ->
                give(
                        random.nextBoolean()
                                ? new CampaignInput.Hold(agent, call(agent))
                                : new CampaignInput.Resume(agent, call(agent)));
            case 6 -> give(random.nextInt(3) == 0 ? new CampaignInput.HangUp(agent, call(agent)) : mute(agent));
            case 7, 8 -> save(agent);
            case 9 -> headset(agent);
            case 10 -> give(new CampaignInput.Ready(agent));
            case 11 -> give(new CampaignInput.Attached(agent, random.nextInt(10) > 0));
            case 12 -> trouble();
            case 13 -> comeOrGo(agent);
            case 24, 25, 26, 27 -> give(guests.act(agent, call(agent)));
            case 28 -> give(supervise(agent));
            default -> farEnd();
        }
        for (var i = 0; mode == DialMode.REMINDER && i < TALKATIVE; i++) {
            speak();
            carryOut();
            if (random.nextInt(8) == 0) {
                work(agent);
            } else if (random.nextInt(8) == 0) {
                give(guests.act(agent, call(agent)));
            }
        }
        give(new CampaignInput.Tick());
    }

    private void headset(AgentId agent) {
        var leg = rig.conductor.agent(agent).flatMap(found -> found.headset().leg());
        switch (random.nextInt(5)) {
            case 0 -> leg.ifPresent(this::loseHeadset);
            case 1 -> give(new CampaignInput.TakeOffHeadset(agent));
            default -> {
                if (leg.isEmpty() || random.nextInt(4) == 0) {
                    putOnHeadset(agent);
                }
            }
        }
    }

    private void loseHeadset(LegId leg) {
        theSwitch.endLeg(leg);
        give(new TelephonyEvent.Gone(leg, HangupCause.UNKNOWN));
    }

    private void trouble() {
        switch (random.nextInt(8)) {
            case 0, 7 -> loseTheSwitch();
            case 1 -> {
                storeAway = true;
                meet("store away");
            }
            case 2, 3 -> storeAway = false;
            case 4 -> give(new CampaignInput.OrderFailed(new LegId("cl-a-nobody"), "no answer"));
            case 5 -> {
                give(new CampaignInput.Run(false));
                carryOut();
                give(new CampaignInput.Run(true));
            }
            case 6 -> rig.pass(Duration.ofSeconds(random.nextInt(60)));
            default -> {}
        }
    }

    private void loseTheSwitch() {
        give(new TelephonyEvent.SwitchDown("trouble"));
        carryOut();
        for (var call : theSwitch.calls()) {
            if (random.nextInt(3) == 0) {
                theSwitch.end(call);
            }
        }
        if (random.nextInt(4) == 0) {
            theSwitch.crash();
        }
        for (var i = random.nextInt(8); i > 0; i--) {
            rig.pass(Duration.ofSeconds(random.nextInt(5)));
            var before = callStates();
            give(new CampaignInput.Tick());
            require(
                    // A gateway that was killed meanwhile has a successor, to which the switch has spoken.
                    rig.conductor.switchKnown() || before.equals(callStates()),
                    () -> "time passed for a call while the switch was silent: " + before + " then " + callStates());
            give(new CampaignInput.Ready(staff.get(random.nextInt(staff.size())).id()));
            carryOut();
        }
        give(new TelephonyEvent.SwitchUp("back"));
        give(theSwitch.list());
    }

    private Map<CallId, String> callStates() {
        var states = new HashMap<CallId, String>();
        rig.conductor
                .calls()
                .forEach(live -> states.put(live.call().id(), name(live.call().state())));
        return states;
    }

    /** Somebody answers a call, or a turn, perhaps for the second time. */
    private void speak() {
        if (random.nextBoolean()) {
            reminded.late().ifPresent(this::give);
        } else if (!theSwitch.calls().isEmpty()) {
            var call = pick(theSwitch.calls());
            theSwitch.reach(call, LegState.UP);
            give(new TelephonyEvent.Answered(Rig.party(call)));
        }
    }

    /** Something true, or something told late or twice of a call long over. */
    private void farEnd() {
        var calls = random.nextInt(8) == 0 ? recent : theSwitch.calls();
        if (calls.isEmpty()) {
            return;
        }
        var call = pick(calls);
        var leg = Rig.party(call);
        switch (random.nextInt(8)) {
            case 0 -> {
                theSwitch
                        .state(call)
                        .filter(LegState.DIALING::equals)
                        .ifPresent(state -> theSwitch.reach(call, LegState.RINGING));
                give(new TelephonyEvent.Ringing(leg));
            }
            case 1, 2, 3 -> {
                theSwitch.reach(call, LegState.UP);
                give(new TelephonyEvent.Answered(leg));
            }
            case 4 -> strayBridge(call);
            case 5 -> {
                theSwitch.part(call);
                give(new TelephonyEvent.Unbridged(leg));
            }
            default -> end(call);
        }
    }

    /** A bridge with whatever leg; only one with the agent's own may count. */
    private void strayBridge(CallId call) {
        var wrong = new LegId("cl-a-somebody");
        var before = rig.conductor.call(call).map(live -> name(live.call().state()));
        give(new TelephonyEvent.Bridged(Rig.party(call), wrong));
        var after = rig.conductor.call(call).map(live -> name(live.call().state()));
        require(
                before.equals(after) || !after.equals(Optional.of("Talking")),
                () -> "a bridge with a stranger's leg counted");
    }

    private void end(CallId call) {
        if (theSwitch.end(call) || random.nextBoolean()) {
            give(new TelephonyEvent.Gone(Rig.party(call), pick(CAUSES)));
        }
    }

    private void give(TelephonyEvent event) {
        give(new CampaignInput.FromSwitch(event));
    }

    /** Gives the input, and writes the agents down as the shell does. */
    @Override
    void give(CampaignInput input) {
        if (input instanceof CampaignInput.FromSwitch fact) {
            crossed.note(rig.conductor, fact.event());
        }
        var effects = rig.give(input);
        pending.addAll(effects);
        for (var effect : effects) {
            meet(name(effect));
            if (effect instanceof CampaignEffect.Changed changed) {
                changed.desks().forEach(id -> rig.conductor.agent(id).ifPresent(this::writeDown));
                changed.left().forEach(shifts::remove);
            }
        }
    }

    private void writeDown(Agent agent) {
        meet(name(agent.state()));
        meet("headset " + name(agent.headset()));
        var row = rig.conductor.restored(agent.id()).orElseThrow();
        var rows = shifts.computeIfAbsent(agent.id(), id -> new ArrayList<>());
        if (rows.isEmpty() || !rows.getFirst().equals(row)) {
            rows.addFirst(row);
        }
        if (rows.size() > 2) {
            rows.removeLast();
        }
    }

    /** Carries out what was asked, in order, and may be killed between any two effects. */
    private void carryOut() {
        while (!pending.isEmpty()) {
            if (!over && random.nextInt(4_000) == 0) {
                meet("killed between effects");
                restart();
                return;
            }
            carryOut(pending.poll());
        }
    }

    private void carryOut(CampaignEffect effect) {
        switch (effect) {
            case CampaignEffect.LeaseLeads ask -> lease(ask.limit());
            case CampaignEffect.RenewLeases renew -> renew(renew);
            case CampaignEffect.Settle settle -> {
                meet("settled: " + name(settle.next()));
                stored.settle(settle.lease(), settle.next());
            }
            case CampaignEffect.KeepAttempt keep -> {
                if (keep.attempt().ending() instanceof Ending.Closed closed) {
                    meet(closed.result().name());
                }
                stored.keep(keep.attempt());
            }
            case CampaignEffect.KeepEntry entry -> meet("opted out");
            case CampaignEffect.KeepDay day -> stored.keep(day.count());
            case CampaignEffect.Place place -> place(place);
            case CampaignEffect.ToSwitch order -> order(order);
            case CampaignEffect.KeepSaid said -> keepSaid(said);
            case CampaignEffect.Recognise who -> give(new CampaignInput.SaidKept(who.call(), who.turn(), true));
            case CampaignEffect.ForPeople people ->
                stored.settle(people.work().lease(), new NextStep.Done("for people"));
            case CampaignEffect.KeepDecision decision ->
                require(!decision.decision().allowed(), () -> "an allowing decision was kept without its attempt");
            case CampaignEffect.Missed _, CampaignEffect.Extended _, CampaignEffect.Departed _ -> {}
            case CampaignEffect.Tell _, CampaignEffect.Refuse _, CampaignEffect.Changed _ -> {}
        }
    }

    private void order(CampaignEffect.ToSwitch order) {
        switch (order) {
            case CampaignEffect.Bridge bridge -> bridge(bridge);
            case CampaignEffect.PlayHold hold -> theSwitch.part(hold.call());
            case CampaignEffect.PlayAbandon abandon -> endOften(abandon.call());
            case CampaignEffect.PlayMessage message -> endOften(message.call());
            case CampaignEffect.EndLeg end -> endLeg(end.leg());
            case CampaignEffect.CallHeadset call -> callHeadset(call.leg());
            case CampaignEffect.Reconcile reconcile -> {
                if (rig.conductor.switchKnown()) {
                    give(theSwitch.list());
                }
            }
            case CampaignEffect.CallGuest _,
                    CampaignEffect.BridgeGuest _,
                    CampaignEffect.JoinGuest _,
                    CampaignEffect.Handover _ -> guests.heard(order).ifPresent(this::give);
            case CampaignEffect.Remind remind -> remind(remind);
            case CampaignEffect.SendDigits _, CampaignEffect.SendGuestDigits _ -> {}
            case CampaignEffect.Recording _ -> {}
            case CampaignEffect.SetMute _, CampaignEffect.SetRingback _ -> {}
        }
    }

    /** The switch does not hear of some, and of some too late. */
    private void remind(CampaignEffect.Remind remind) {
        ReminderWorld.requireLawful(remind, stored);
        if (random.nextInt(25) == 0
                || theSwitch.state(remind.call()).filter(LegState.UP::equals).isEmpty()) {
            give(new CampaignInput.OrderFailed(Rig.party(remind.call()), "no answer"));
        } else {
            reminded.heard(remind).ifPresent(this::give);
        }
    }

    private void keepSaid(CampaignEffect.KeepSaid said) {
        meet("said " + name(said.said()));
        if (storeAway || random.nextInt(12) == 0) {
            meet("not kept");
            if (random.nextBoolean()) {
                give(new CampaignInput.SaidKept(said.call(), said.turn(), false));
            }
            return;
        }
        stored.keep(said.call(), said.said());
        give(new CampaignInput.SaidKept(said.call(), said.turn(), true));
    }

    /** A message ends its call, unless something happens to it first. */
    private void endOften(CallId call) {
        if (random.nextInt(4) > 0) {
            end(call);
        }
    }

    private void lease(int limit) {
        if (storeAway) {
            give(new CampaignInput.LeaseFailed("the store is away"));
            return;
        }
        for (var i = 0; i < 6 && !over && stored.size() < 400; i++) {
            stored.add(rig.lead(random.nextInt(6) == 0 ? Set.of("spanish") : Set.of())
                    .lead());
        }
        give(new CampaignInput.LeadsLeased(stored.lease(limit, rig.node(), rig.now).stream()
                .map(rig::prepared)
                .toList()));
    }

    /** Now and then the answer is lost, or another gateway has taken a lead. */
    private void renew(CampaignEffect.RenewLeases renew) {
        if (storeAway) {
            return;
        }
        if (random.nextInt(6) == 0) {
            var lost = pick(renew.leases()).lead();
            stored.takenElsewhere(lost);
            meet("lease lost");
        }
        var asked = new HashSet<LeadId>();
        renew.leases().forEach(lease -> asked.add(lease.lead()));
        give(new CampaignInput.LeasesRenewed(asked, stored.renew(renew.leases(), renew.until()), renew.until()));
    }

    private void place(CampaignEffect.Place place) {
        var attempt = place.attempt();
        require(place.decision().allowed(), () -> "placed against the gate: " + place);
        require(place.decision().id().equals(attempt.decision()), () -> "the attempt names another decision");
        stored.place(attempt, rig.now);
        recent.addFirst(attempt.id());
        if (recent.size() > 8) {
            recent.removeLast();
        }
        switch (random.nextInt(25)) {
            case 0 -> give(new CampaignInput.NotPlaced(attempt.id(), "the switch refused"));
            case 1 -> meet("lost NotPlaced");
            default -> theSwitch.place(attempt.id());
        }
    }

    private void bridge(CampaignEffect.Bridge bridge) {
        if (random.nextInt(25) == 0) {
            give(new CampaignInput.OrderFailed(Rig.party(bridge.call()), "no answer"));
            return;
        }
        if (theSwitch.bridge(bridge.call(), bridge.agentLeg()) && random.nextInt(12) > 0) {
            give(new TelephonyEvent.Bridged(Rig.party(bridge.call()), bridge.agentLeg()));
        }
    }

    /** The switch confirms most hang-ups, and forgets some. */
    private void endLeg(LegId leg) {
        if (random.nextInt(8) > 0) {
            theSwitch.endLeg(leg);
            give(new TelephonyEvent.Gone(leg, HangupCause.UNKNOWN));
        }
    }

    private void callHeadset(LegId leg) {
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> give(new TelephonyEvent.NotPlaced(leg, new HangupCause(20, 480)));
            default -> {
                theSwitch.headset(leg);
                if (random.nextInt(8) > 0) {
                    give(new TelephonyEvent.Answered(leg));
                }
            }
        }
    }

    private void check() {
        FloorPromises.check(rig.conductor);
        rig.conductor.calls().forEach(live -> meet(name(live.call().state())));
    }

    private void endOfShift() {
        over = true;
        storeAway = false;
        give(new CampaignInput.Run(false));
        carryOut();
        require(rig.conductor.hopperSize() == 0, () -> "the hopper is not empty after the stop");
        for (var round = 0; round < 12; round++) {
            theSwitch.calls().forEach(this::end);
            carryOut();
            rig.conductor.agents().forEach(agent -> {
                agent.state()
                        .call()
                        .ifPresent(call -> give(
                                new CampaignInput.OutcomeSaved(agent.id(), call, new NextStep.Done("worked"), false)));
                give(new CampaignInput.Break(agent.id(), "end of shift"));
            });
            rig.pass(Duration.ofSeconds(30));
            give(new CampaignInput.Tick());
            carryOut();
        }
        check();
        require(rig.conductor.calls().isEmpty(), () -> "calls left: " + rig.conductor.calls());
        require(rig.conductor.hopperSize() == 0, () -> "the hopper is not empty at the end");
        stored.requireAllSettled(rig.now);
        switch (mode) {
            case PROGRESSIVE, PREDICTIVE -> stored.requireAnswersCountedOnce(crossed.count());
            case REMINDER -> {
                stored.requireNoAnswerCounted();
                stored.requireNoRefusalForgotten();
            }
            case PREVIEW -> {}
        }
    }

    private void requireReplayAgrees() {
        var again = rig.fresh();
        for (var i = 0; i < rig.inputs.size(); i++) {
            var step = i;
            require(
                    again.on(rig.inputs.get(i), rig.times.get(i)).equals(rig.outputs.get(i)),
                    () -> "replay differs at input " + step);
        }
    }

    private void meet(String what) {
        met.merge(what, 1, Integer::sum);
    }

    private static String name(Object value) {
        return value.getClass().getSimpleName();
    }

    private String where() {
        var last = Math.max(0, rig.inputs.size() - 25);
        return mode + ", seed " + seed + ", " + rig.node() + "; the last inputs: "
                + rig.inputs.subList(last, rig.inputs.size());
    }
}
