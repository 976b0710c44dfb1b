package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.HangupCause;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.id.LeadId;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A whole shift in a hostile world: agents and callers do what they like, the switch repeats, swaps and loses events, and goes away. What
 * must hold all the time, and at the end of the shift.
 */
class CampaignWorldPropertyTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(DialMode.class)
    void shouldKeepEveryPromiseOverAShift(DialMode mode) {
        var drawn = System.nanoTime();
        for (var seed : new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, drawn}) {
            new World(mode, seed).shift();
        }
    }

    private static final class World {
        private final Rig rig;
        private final Random random;
        private final long seed;
        private final List<AgentId> agents = new ArrayList<>();
        private final Map<CallId, Boolean> live = new HashMap<>();
        private final Set<LeadId> given = new HashSet<>();
        private final Map<LeadId, Integer> placedUnderLease = new HashMap<>();
        private final Map<LeadId, Integer> settled = new HashMap<>();
        private final Map<CallId, Integer> endings = new HashMap<>();
        private int seen;

        World(DialMode mode, long seed) {
            this.seed = seed;
            random = new Random(seed);
            rig = new Rig(mode).running(0);
            for (var i = 0; i < 5; i++) {
                agents.add(rig.withHeadset("agent" + i));
            }
        }

        void shift() {
            for (var step = 0; step < 1_500; step++) {
                rig.pass(Duration.ofMillis(random.nextInt(1_500)));
                act();
                answerEffects();
                check();
            }
            endOfShift();
            assertThat(given).as(this::where).isEqualTo(settled.keySet());
            assertThat(endings.keySet()).as(this::where).isEqualTo(live.keySet());
            assertReplayAgrees();
        }

        private void act() {
            var agent = agents.get(random.nextInt(agents.size()));
            switch (random.nextInt(16)) {
                case 0, 1 -> rig.give(new CampaignInput.Ready(agent));
                case 2 -> rig.give(new CampaignInput.Break(agent, "break"));
                case 3 -> rig.give(new CampaignInput.Dial(agent));
                case 4 -> rig.give(new CampaignInput.Skip(agent, "later"));
                case 5 ->
                    rig.give(random.nextBoolean() ? new CampaignInput.Hold(agent) : new CampaignInput.Resume(agent));
                case 6 -> rig.give(new CampaignInput.HangUp(agent));
                case 7, 8 -> save(agent);
                case 9 -> headset(agent);
                case 10 -> rig.give(new CampaignInput.Attached(agent, random.nextInt(10) > 0));
                case 11 -> trouble();
                default -> switchEvent();
            }
            rig.give(new CampaignInput.Tick());
        }

        private void save(AgentId agent) {
            rig.conductor
                    .agent(agent)
                    .flatMap(a -> a.state().call())
                    .ifPresent(call -> rig.give(new CampaignInput.OutcomeSaved(
                            agent, call, new NextStep.Done("worked"), random.nextBoolean())));
        }

        private void headset(AgentId agent) {
            var leg = rig.conductor.agent(agent).orElseThrow().headset().leg();
            switch (random.nextInt(3)) {
                case 0 -> leg.ifPresent(id -> rig.give(new TelephonyEvent.Gone(id, HangupCause.UNKNOWN)));
                case 1 -> rig.give(new CampaignInput.TakeOffHeadset(agent));
                default -> {
                    var fresh = new LegId("cl-a-" + agent.value() + "-" + random.nextInt(1_000_000));
                    rig.give(new CampaignInput.PutOnHeadset(agent, fresh, "desk-001"));
                    rig.give(new TelephonyEvent.Answered(fresh));
                }
            }
        }

        private void trouble() {
            if (random.nextInt(8) == 0) {
                rig.give(new TelephonyEvent.SwitchDown("trouble"));
                rig.pass(Duration.ofSeconds(random.nextInt(20)));
                rig.give(new CampaignInput.Tick());
                rig.give(new TelephonyEvent.SwitchUp("back"));
                listLive();
            } else if (random.nextInt(4) == 0) {
                rig.give(new CampaignInput.LeaseFailed("store away"));
            }
        }

        private void listLive() {
            List<TelephonyEvent.LiveLeg> legs = new ArrayList<>();
            live.forEach((call, up) -> {
                if (up) {
                    legs.add(new TelephonyEvent.LiveLeg(Rig.party(call), TelephonyEvent.LegState.UP, null));
                }
            });
            for (var agent : rig.conductor.agents()) {
                agent.headset()
                        .leg()
                        .ifPresent(leg -> legs.add(new TelephonyEvent.LiveLeg(leg, TelephonyEvent.LegState.UP, null)));
            }
            rig.give(new TelephonyEvent.LiveLegs(legs));
        }

        /** Something true, too late, twice, or about a call long over. */
        private void switchEvent() {
            if (live.isEmpty()) {
                return;
            }
            var calls = new ArrayList<>(live.keySet());
            calls.sort((a, b) -> b.value().compareTo(a.value()));
            var call = calls.get(random.nextInt(Math.min(8, calls.size())));
            var leg = Rig.party(call);
            switch (random.nextInt(6)) {
                case 0 -> rig.give(new TelephonyEvent.Ringing(leg));
                case 1, 2 -> rig.give(new TelephonyEvent.Answered(leg));
                case 3 -> bridge(call);
                case 4 -> rig.give(new TelephonyEvent.Unbridged(leg));
                default -> end(call);
            }
        }

        private void bridge(CallId call) {
            rig.conductor
                    .call(call)
                    .flatMap(l -> l.call().agent())
                    .flatMap(rig.conductor::agent)
                    .flatMap(a -> a.headset().leg())
                    .ifPresent(worn -> rig.give(new TelephonyEvent.Bridged(Rig.party(call), worn)));
        }

        private void end(CallId call) {
            if (Boolean.TRUE.equals(live.put(call, false)) || random.nextBoolean()) {
                var cause = random.nextInt(3) == 0 ? new HangupCause(17, 486) : new HangupCause(16, 0);
                rig.give(new TelephonyEvent.Gone(Rig.party(call), cause));
            }
        }

        private void answerEffects() {
            while (seen < rig.outputs.size()) {
                for (var effect : rig.outputs.get(seen++)) {
                    answer(effect);
                }
            }
        }

        private void answer(CampaignEffect effect) {
            switch (effect) {
                case CampaignEffect.LeaseLeads ask -> lease(ask.limit());
                case CampaignEffect.RenewLeases renew -> {
                    var ids = new HashSet<LeadId>();
                    renew.leases().forEach(lease -> ids.add(lease.lead()));
                    rig.give(new CampaignInput.LeasesRenewed(ids, ids, renew.until()));
                }
                case CampaignEffect.Place place -> {
                    live.put(place.attempt().id(), true);
                    assertThat(place.decision().allowed()).as(this::where).isTrue();
                    assertThat(placedUnderLease.merge(place.attempt().lead(), 1, Integer::sum))
                            .as(this::where)
                            .isEqualTo(1);
                }
                case CampaignEffect.Settle settle ->
                    assertThat(settled.merge(settle.lease().lead(), 1, Integer::sum))
                            .as(this::where)
                            .isEqualTo(1);
                case CampaignEffect.KeepAttempt keep -> {
                    if (keep.attempt().ending() instanceof Ending.Closed) {
                        assertThat(endings.merge(keep.attempt().id(), 1, Integer::sum))
                                .as(this::where)
                                .isEqualTo(1);
                    }
                }
                case CampaignEffect.EndLeg end ->
                    live.keySet().stream()
                            .filter(id -> Rig.party(id).equals(end.leg()))
                            .findFirst()
                            .ifPresent(this::confirmEnd);
                default -> {}
            }
        }

        /** The switch confirms most hang-ups, and forgets some. */
        private void confirmEnd(CallId call) {
            if (random.nextInt(10) > 0) {
                live.put(call, false);
                rig.give(new TelephonyEvent.Gone(Rig.party(call), new HangupCause(16, 0)));
            }
        }

        private void lease(int limit) {
            List<LeasedLead> some = new ArrayList<>();
            for (var i = 0; i < Math.min(limit, 10); i++) {
                var work = rig.lead();
                given.add(work.lead().id());
                some.add(work);
            }
            rig.give(new CampaignInput.LeadsLeased(some));
        }

        private void check() {
            Map<CallId, AgentId> owners = new HashMap<>();
            for (var agent : rig.conductor.agents()) {
                agent.state().call().ifPresent(call -> {
                    assertThat(owners.put(call, agent.id())).as(this::where).isNull();
                    var known =
                            rig.conductor.call(call).orElseThrow(() -> new AssertionError("unknown call: " + where()));
                    assertThat(known.call().agent()).as(this::where).contains(agent.id());
                    assertThat(known.call().closed())
                            .as(this::where)
                            .isEqualTo(agent.state() instanceof AgentState.WrapUp);
                });
                var previews = rig.conductor.preview(agent.id()).isPresent();
                assertThat(previews).as(this::where).isEqualTo(agent.state() instanceof AgentState.Previewing);
            }
            for (var call : rig.conductor.calls()) {
                call.call()
                        .agent()
                        .ifPresent(owner -> assertThat(owners.get(call.call().id()))
                                .as(this::where)
                                .isEqualTo(owner));
            }
        }

        private void endOfShift() {
            rig.give(new CampaignInput.Run(false));
            for (var round = 0; round < 12; round++) {
                live.keySet()
                        .forEach(call -> rig.give(new TelephonyEvent.Gone(Rig.party(call), new HangupCause(16, 0))));
                agents.forEach(agent -> {
                    save(agent);
                    rig.give(new CampaignInput.Break(agent, "end of shift"));
                });
                rig.pass(Duration.ofSeconds(30));
                rig.give(new CampaignInput.Tick());
                answerEffects();
                rig.give(new CampaignInput.Run(false));
                answerEffects();
            }
            check();
        }

        private void assertReplayAgrees() {
            var again = Rig.fresh(rig.campaign);
            for (var i = 0; i < rig.inputs.size(); i++) {
                var step = i;
                assertThat(again.on(rig.inputs.get(i), rig.times.get(i)))
                        .as(() -> "seed " + seed + ", input " + step)
                        .isEqualTo(rig.outputs.get(i));
            }
        }

        private String where() {
            var last = Math.max(0, rig.inputs.size() - 25);
            return "seed " + seed + "; the last inputs: " + rig.inputs.subList(last, rig.inputs.size());
        }
    }
}
