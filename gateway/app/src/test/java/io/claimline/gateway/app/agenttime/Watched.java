package io.claimline.gateway.app.agenttime;

import io.claimline.dialer.agent.AgentProfile;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.agent.WrapUpPolicy;
import io.claimline.dialer.campaign.Campaign;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.campaign.CampaignInput;
import io.claimline.dialer.campaign.DialMode;
import io.claimline.dialer.campaign.PacerOf;
import io.claimline.dialer.campaign.RestoredAgent;
import io.claimline.dialer.campaign.Steering;
import io.claimline.dialer.compliance.Dial;
import io.claimline.dialer.compliance.DialPermit;
import io.claimline.dialer.compliance.Facts;
import io.claimline.dialer.compliance.Gate;
import io.claimline.dialer.compliance.facts.DialFacts;
import io.claimline.dialer.contracts.PinnedClock;
import io.claimline.dialer.contracts.Samples;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.id.E164;
import io.claimline.dialer.id.LegId;
import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.pacing.PacingLimits;
import io.claimline.dialer.port.TelephonyEvent;
import io.claimline.dialer.report.StateTime;
import io.claimline.dialer.worklist.Audience;
import io.claimline.dialer.worklist.RetryPolicy;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A gateway that conducts a campaign, with its clock of states, as the cell of a floor drives both; and everything that was written down, by whichever gateway. */
final class Watched {
    static final AgentId ANA = new AgentId("ana");

    final PinnedClock clock;
    private final Written written;
    private final CampaignConductor conductor;
    private final StateClock states;

    /** The store, as far as it matters here: of two spans with the same beginning the longer stands. */
    static final class Written {
        private final Map<String, StateTime> spans = new HashMap<>();
        final List<StateTime> told = new ArrayList<>();

        /** By way of the bus, as text. */
        private void keep(StateTime time) {
            var read =
                    StateTimeText.read(new JsonObject(StateTimeText.write(time).encode()));
            told.add(read);
            spans.merge(
                    read.agent() + ":" + read.from().toEpochMilli(),
                    read,
                    (before, now) -> now.to().isAfter(before.to()) ? now : before);
        }

        Collection<StateTime> spans() {
            return spans.values();
        }
    }

    Watched(PinnedClock clock, Written written) {
        this(clock, written, List.of());
    }

    /** One that takes up what another gateway has left. */
    Watched(PinnedClock clock, Written written, List<RestoredAgent> left) {
        this.clock = clock;
        this.written = written;
        var gate = new Gate(new NobodyIsCalled(), () -> {
            throw new IllegalStateException("nobody is called here");
        });
        conductor = new CampaignConductor(campaign(), gate, PacerOf::byMode, new NodeId("n-1"), Samples::fresh);
        states = new StateClock(conductor, clock, written::keep);
        give(new CampaignInput.Recovered(List.of(), left));
        give(new CampaignInput.Run(true));
        give(new CampaignInput.FromSwitch(new TelephonyEvent.SwitchUp("practice")));
        give(new CampaignInput.FromSwitch(new TelephonyEvent.LiveLegs(List.of())));
    }

    private static Campaign campaign() {
        return new Campaign(
                new CampaignId("night"),
                "Night",
                Audience.PATIENT,
                DialMode.PROGRESSIVE,
                new E164("+12025550100"),
                Duration.ofSeconds(25),
                new RetryPolicy(3, Duration.ofHours(4)),
                PacingLimits.USUAL,
                new Steering.Automatic(),
                Campaign.USUAL_ZONE,
                WrapUpPolicy.USUAL);
    }

    void give(CampaignInput input) {
        for (var effect : conductor.on(input, clock.instant())) {
            if (effect instanceof CampaignEffect.Changed changed) {
                states.changed(changed);
            }
        }
    }

    /** On a break, as everybody who joins is. */
    void join() {
        give(new CampaignInput.Join(new AgentProfile(ANA, "Ana", Set.of())));
    }

    void ready() {
        var leg = new LegId("cl-a-ana");
        give(new CampaignInput.PutOnHeadset(ANA, leg, "desk-001"));
        give(new CampaignInput.FromSwitch(new TelephonyEvent.Answered(leg)));
        give(new CampaignInput.Ready(ANA));
    }

    void pause() {
        give(new CampaignInput.Break(ANA, "lunch"));
    }

    void leave() {
        give(new CampaignInput.Leave(ANA));
    }

    void beat() {
        states.beat();
    }

    /** So long, with a beat each minute. */
    void minutes(int count) {
        for (var minute = 0; minute < count; minute++) {
            clock.advance(Duration.ofMinutes(1));
            beat();
        }
    }

    /** An orderly stop: handed over, with one beat more. */
    void handOver() {
        give(new CampaignInput.HandOver());
        beat();
    }

    /** What the next gateway is told of whoever is at work. */
    List<RestoredAgent> shifts() {
        return conductor.agents().stream()
                .map(agent -> new RestoredAgent(
                        agent.profile(), RestoredAgent.of(agent).duty(), new Headset.Down(clock.instant(), "")))
                .toList();
    }

    Written written() {
        return written;
    }

    /** There are agents and no work items. */
    private static final class NobodyIsCalled implements Facts {
        @Override
        public E164 shown(Dial dial) {
            return dial.callerId();
        }

        @Override
        public DialFacts of(Dial dial, Instant now) {
            throw new IllegalStateException("nobody is called here");
        }

        @Override
        public Optional<String> unsure() {
            return Optional.empty();
        }

        @Override
        public void permitted(DialPermit permit) {
            throw new IllegalStateException("nobody is called here");
        }
    }
}
