package io.claimline.dialer.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.dialer.call.CallState;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.Gates;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.pacing.Bound;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.worklist.LeasedLead;
import io.claimline.dialer.worklist.NextStep;
import io.claimline.dialer.worklist.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pacer that asks for a thousand calls at every moment gets what the limits allow, and no more. */
class HardLimitsTest {
    private static final Gate OPEN = Gates.open();
    private static final double PLENTY = 1_000;
    private final WishfulPacer pacer = new WishfulPacer();

    private Rig limited(double perSecond, int lines, double perAgent, Gate gate) {
        pacer.wish = 1_000;
        var campaign = Rig.usual(DialMode.PREDICTIVE, new RetryPolicy(3, Duration.ofHours(4)))
                .paced(new PacingLimits(0.03, perSecond, lines, perAgent), new Steering.Automatic());
        return new Rig(campaign, gate, pacer::of);
    }

    private static List<Instant> placedAt(Rig rig) {
        List<Instant> at = new ArrayList<>();
        for (var i = 0; i < rig.outputs.size(); i++) {
            for (var effect : rig.outputs.get(i)) {
                if (effect instanceof CampaignEffect.Place) {
                    at.add(rig.times.get(i));
                }
            }
        }
        return at;
    }

    private static void tick(Rig rig) {
        rig.give(new CampaignInput.Tick());
    }

    private static Bound bound(Rig rig) {
        return rig.conductor.pacing(rig.now).pace().bound();
    }

    @Test
    void shouldStartNoMoreCallsInAnySecondThanTheLimit() {
        var rig = limited(7, 10_000, PLENTY, OPEN).running(200);
        rig.ready("ana");
        for (var i = 0; i < 100; i++) {
            rig.pass(Duration.ofMillis(37));
            tick(rig);
        }
        var at = placedAt(rig);
        assertThat(at).hasSizeBetween(21, 35);
        for (var from : at) {
            assertThat(at)
                    .filteredOn(each -> !each.isBefore(from) && each.isBefore(from.plusSeconds(1)))
                    .hasSizeLessThanOrEqualTo(7);
        }
        assertThat(bound(rig)).isEqualTo(Bound.CALLS_PER_SECOND);
    }

    @Test
    void shouldStartACallEverySoManySecondsWhenTheLimitIsUnderOne() {
        var rig = limited(0.25, 10_000, PLENTY, OPEN).running(50);
        rig.ready("ana");
        for (var i = 0; i < 120; i++) {
            rig.pass(Duration.ofMillis(100));
            tick(rig);
        }
        assertThat(placedAt(rig)).as("at 0, 4, 8 and 12 s").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -3_600, -1, 1, 60, 3_600, 86_400})
    void shouldStartOneSecondsWorthWhenTheClockSteps(long seconds) {
        var rig = limited(5, 10_000, PLENTY, OPEN).running(200);
        rig.ready("ana");
        tick(rig);
        var before = placedAt(rig).size();
        rig.pass(Duration.ofSeconds(seconds));
        rig.give(new CampaignInput.LeadsLeased(
                Stream.generate(rig::lead).limit(50).toList()));
        tick(rig);
        tick(rig);
        assertThat(placedAt(rig).size() - before).isLessThanOrEqualTo(5);
        rig.pass(Duration.ofMillis(1_100));
        tick(rig);
        assertThat(placedAt(rig).size() - before).as("dialling goes on").isGreaterThan(0);
    }

    @Test
    void shouldUseNoMoreLinesThanTheLimitConversationsIncluded() {
        var rig = limited(PLENTY, 3, PLENTY, OPEN).running(50);
        var ana = rig.ready("ana");
        tick(rig);
        assertThat(rig.conductor.calls()).hasSize(3);
        var call = rig.conductor.calls().iterator().next().call().id();
        rig.give(new TelephonyEvent.Answered(Rig.party(call)));
        rig.bridged(call, ana);
        rig.pass(Duration.ofSeconds(2));
        tick(rig);
        assertThat(rig.conductor.calls()).hasSize(3);
        assertThat(bound(rig)).isEqualTo(Bound.LINES);
        rig.gone(call, 16, 0);
        assertThat(rig.conductor.calls())
                .as("the call in wrap-up holds no line")
                .hasSize(4);
    }

    @Test
    void shouldUseNoMoreLinesForEachAgentAtWorkThanTheLimit() {
        var rig = limited(PLENTY, 10_000, 2.5, OPEN).running(50);
        rig.ready("ana");
        rig.ready("bob");
        tick(rig);
        assertThat(rig.conductor.calls()).hasSize(5);
        assertThat(bound(rig)).isEqualTo(Bound.LINES_PER_AGENT);
    }

    @Test
    void shouldDialNothingMoreTheMomentTheAgentsAreGone() {
        var rig = limited(PLENTY, 10_000, 2, OPEN).running(50);
        var ana = rig.ready("ana");
        var bob = rig.ready("bob");
        tick(rig);
        assertThat(rig.conductor.calls()).hasSize(4);
        rig.give(new CampaignInput.Break(ana, "lunch"));
        rig.give(new CampaignInput.Attached(bob, false));
        assertThat(pacer.idle).isZero();
        assertThat(pacer.working).isZero();
        rig.conductor.calls().stream()
                .toList()
                .forEach(live -> rig.gone(live.call().id(), 17, 486));
        tick(rig);
        assertThat(rig.conductor.calls()).isEmpty();
        assertThat(bound(rig)).isEqualTo(Bound.LINES_PER_AGENT);
    }

    @Test
    void shouldNotCountWhatTheGateRefusedAsPlaced() {
        var rig = limited(2, 10_000, PLENTY, Gates.denying()).running(5);
        rig.ready("ana");
        assertThat(placedAt(rig)).isEmpty();
        assertThat(rig.all(CampaignEffect.KeepDecision.class))
                .as("not even by the calls per second")
                .hasSize(5);
        assertThat(rig.conductor.pacing(rig.now).notes())
                .allSatisfy(
                        note -> assertThat(((PacingNote.Decided) note).placed()).isZero());
    }

    @Test
    void shouldKeepOneLinePerFreeAgentWithTheSkillsThatALeadNeeds() {
        var rig = limited(PLENTY, 10_000, PLENTY, OPEN).running(0);
        rig.ready("ana", Set.of("spanish"));
        rig.ready("bob");
        var leads = new ArrayList<LeasedLead>();
        for (var i = 0; i < 5; i++) {
            leads.add(rig.lead(Set.of("spanish")));
        }
        rig.give(new CampaignInput.LeadsLeased(leads));
        assertThat(rig.conductor.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldHoldTheLimitsWhateverHappens(long seed) {
        var random = new Random(seed);
        var rig = limited(4, 12, 2.5, OPEN).running(500);
        List<AgentId> agents = new ArrayList<>();
        for (var i = 0; i < 6; i++) {
            agents.add(rig.ready("agent" + i));
        }
        for (var step = 0; step < 2_000; step++) {
            rig.pass(Duration.ofMillis(random.nextInt(400)));
            act(rig, random, agents);
            var view = rig.conductor.pacing(rig.now);
            assertThat(view.lines()).as("lines, seed %d", seed).isLessThanOrEqualTo(12);
            var placed = rig.outputs.getLast().stream().anyMatch(CampaignEffect.Place.class::isInstance);
            if (placed) {
                assertThat((double) view.inFlight())
                        .as("lines for each agent, seed %d", seed)
                        .isLessThanOrEqualTo(2.5 * view.working());
            }
        }
        var at = placedAt(rig);
        assertThat(at).hasSizeGreaterThan(100);
        for (var i = 4; i < at.size(); i++) {
            assertThat(Duration.between(at.get(i - 4), at.get(i)))
                    .as("five calls in a second, seed %d", seed)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    private static void act(Rig rig, Random random, List<AgentId> agents) {
        var agent = agents.get(random.nextInt(agents.size()));
        var calls = List.copyOf(rig.conductor.calls());
        switch (random.nextInt(8)) {
            case 0 -> rig.give(new CampaignInput.Break(agent, "rest"));
            case 1 -> rig.give(new CampaignInput.Ready(agent));
            case 2 -> rig.give(new CampaignInput.Attached(agent, random.nextInt(5) > 0));
            case 3 -> rig.give(new CampaignInput.LeadsLeased(List.of(rig.lead(), rig.lead(), rig.lead())));
            default -> {
                if (!calls.isEmpty()) {
                    event(rig, random, calls.get(random.nextInt(calls.size())));
                }
            }
        }
        tick(rig);
    }

    private static void event(Rig rig, Random random, LiveCall live) {
        var id = live.call().id();
        if (live.call().state() instanceof CallState.Connecting connecting) {
            rig.bridged(id, connecting.agent());
        } else if (live.call().closed()) {
            live.call()
                    .agent()
                    .ifPresent(agent ->
                            rig.give(new CampaignInput.OutcomeSaved(agent, id, new NextStep.Done("paid"), false)));
        } else if (random.nextInt(3) == 0) {
            rig.give(new TelephonyEvent.Answered(Rig.party(id)));
        } else {
            rig.gone(id, 19, 480);
        }
    }
}
