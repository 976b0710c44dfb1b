package io.claimline.dialer.campaign.world;

import static io.claimline.dialer.campaign.world.StoredWork.require;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.campaign.Rig;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.port.TelephonyEvent.LegState;
import io.claimline.dialer.worklist.NextStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a gateway, its switch and its store do with what a conductor asks for: all of it, in order, but for what is lost, refused, late or told twice; and the gateway may be killed between any
 * two effects.
 */
abstract class ShiftShell extends ShiftAgents {
    private static final List<HangupCause> CAUSES = List.of(
            new HangupCause(16, 0),
            new HangupCause(16, 0),
            new HangupCause(17, 486),
            new HangupCause(1, 404),
            new HangupCause(19, 480),
            new HangupCause(21, 603),
            new HangupCause(34, 503),
            new HangupCause(19, 0));

    /** What happened at least once, by name. */
    final Map<String, Integer> met = new TreeMap<>();

    final GuestWorld guests;
    final ReminderWorld reminded;
    final PracticeSwitch theSwitch = new PracticeSwitch();
    /** The rows of the agents, the newest first; what a restart finds may be older by one. */
    final Map<AgentId, List<RestoredAgent>> shifts = new LinkedHashMap<>();

    final Deque<CampaignEffect> pending = new ArrayDeque<>();
    final CrossedAnswers crossed = new CrossedAnswers();
    boolean storeAway;
    boolean over;

    ShiftShell(Random random, Rig rig) {
        super(random, rig);
        guests = new GuestWorld(random, staff);
        reminded = new ReminderWorld(random);
    }

    /** The gateway is killed, and another one goes on with what was durably written. */
    abstract void restart();

    void end(CallId call) {
        if (theSwitch.end(call) || random.nextBoolean()) {
            give(new TelephonyEvent.Gone(Rig.party(call), pick(CAUSES)));
        }
    }

    void give(TelephonyEvent event) {
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
    void carryOut() {
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

    /** A lease is only taken by others when it has run out, so not in the moment in which its dial is on the way. */
    private void takenElsewhere(LeadId lead) {
        var onTheWay = pending.stream()
                .anyMatch(effect -> effect instanceof CampaignEffect.Place place
                        && place.attempt().lead().equals(lead));
        if (!onTheWay) {
            stored.takenElsewhere(lead);
            meet("lease lost");
        }
    }

    /** Now and then the answer is lost, or another gateway has taken a lead. */
    private void renew(CampaignEffect.RenewLeases renew) {
        if (storeAway) {
            return;
        }
        if (random.nextInt(6) == 0) {
            takenElsewhere(pick(renew.leases()).lead());
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

    void meet(String what) {
        met.merge(what, 1, Integer::sum);
    }

    static String name(Object value) {
        return value.getClass().getSimpleName();
    }
}
