package io.claimline.dialer.campaign;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.agent.AgentPool;
import io.claimline.dialer.agent.AgentState;
import io.claimline.dialer.agent.Headset;
import io.claimline.dialer.call.Call;
import io.claimline.dialer.call.CallState;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.holding.Situation;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.pacing.Floor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Shows the state of a campaign to its pacer. */
final class FloorView {
    private final Floor floor = new Floor();
    private final List<CallId> ringing = new ArrayList<>();

    /** The floor now; good until the next call. */
    Floor of(CampaignState state, Instant now) {
        floor.at(clock(now), state.pacing.day(now));
        floor.hopper(state.hopper.size());
        agents(state, now);
        calls(state, now);
        return floor;
    }

    /** What the campaign decides by now, for whoever asks what holds it; {@code closed} is why the rules cannot be asked. */
    Situation situation(CampaignState state, Optional<String> closed, Instant now) {
        var paced = state.pacing.view(of(state, now), state.lines());
        var kind = switch (state.campaign.mode()) {
            case PROGRESSIVE, PREDICTIVE -> Situation.Kind.PACED;
            case PREVIEW -> Situation.Kind.AGENTS_DIAL;
            case REMINDER -> Situation.Kind.REMINDS;
        };
        var cap = state.campaign.limits().abandonCap();
        var abandons = state.campaign.canAbandon();
        var lines = new Situation.Lines(
                paced.lines(),
                paced.inFlight(),
                state.campaign.limits(),
                state.placingRoom,
                abandons ? OptionalDouble.of(PacingView.left(paced.today(), cap)) : OptionalDouble.empty(),
                abandons ? OptionalDouble.of(PacingView.left(paced.window(), cap)) : OptionalDouble.empty());
        return new Situation(
                state.running,
                closed,
                state.switchKnown,
                kind,
                state.held,
                staff(state),
                new Situation.Stock(state.hopper.size(), suited(state, kind, now), state.unread),
                paced.pace(),
                lines);
    }

    private static int suited(CampaignState state, Situation.Kind kind, Instant now) {
        return (int) state.hopper.stream()
                .filter(work -> kind == Situation.Kind.REMINDS
                        || AgentPool.available(
                                        state.agents.values(), work.lead().skillsAt(now))
                                > 0)
                .count();
    }

    private static Situation.Staff staff(CampaignState state) {
        var counts = new int[6];
        for (var agent : state.agents.values()) {
            counts[
                    switch (agent.state()) {
                        case AgentState.OnCall call -> 1;
                        case AgentState.WrapUp work -> 1;
                        case AgentState.OverLimit late -> 1;
                        case AgentState.Previewing previewing -> 2;
                        case AgentState.Break rest -> 3;
                        case AgentState.NotResponding gone -> 4;
                        case AgentState.Ready ready -> ready(agent);
                    }]++;
        }
        return new Situation.Staff(
                state.agents.size(), counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private static int ready(Agent agent) {
        return agent.available(Set.of()) ? 0 : agent.headset() instanceof Headset.Up ? 5 : 4;
    }

    private void agents(CampaignState state, Instant now) {
        var idle = 0;
        var paused = 0;
        for (Agent agent : state.agents.values()) {
            // Who goes on a break after this call will not take the next one.
            if (agent.breakAsked().isPresent()) {
                paused++;
                continue;
            }
            switch (agent.state()) {
                case AgentState.OnCall call -> floor.addTalking(seconds(call.since(), now));
                case AgentState.WrapUp work -> floor.addWrapping(seconds(work.since(), now));
                case AgentState.Ready ready -> {
                    if (agent.available(Set.of())) {
                        idle++;
                    } else {
                        paused++;
                    }
                }
                case AgentState.Break rest -> paused++;
                case AgentState.OverLimit late -> paused++;
                case AgentState.NotResponding gone -> paused++;
                case AgentState.Previewing previewing -> paused++;
            }
        }
        floor.idle(idle).paused(paused);
    }

    /** The call with this number on the floor shown last. */
    CallId ringing(int number) {
        return ringing.get(number);
    }

    private void calls(CampaignState state, Instant now) {
        var waiting = 0;
        ringing.clear();
        for (LiveCall live : state.calls.values()) {
            var call = live.call();
            if (call.state() instanceof CallState.Waiting) {
                waiting++;
            } else if (call.state() instanceof CallState.Placing || call.state() instanceof CallState.Ringing) {
                var placed = call.timeline().at(Milestone.PLACED).orElse(now);
                var lead = live.work().lead();
                var chance = state.pacing.chances().of(lead.toldChance(), lead.attempts());
                floor.addRinging(seconds(placed, now), chance, rung(call, now));
                ringing.add(call.id());
            }
        }
        floor.waiting(waiting);
    }

    /** From the moment in which the switch told that it rings, never from the placing. */
    private static double rung(Call call, Instant now) {
        return call.timeline()
                .at(Milestone.RINGING)
                .map(rang -> seconds(rang, now))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** An instant on the clock of the floor, in seconds. */
    static double clock(Instant at) {
        return at.getEpochSecond() + at.getNano() / 1e9;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
