package io.claimline.gateway.app.agenttime;

import io.claimline.dialer.agent.Agent;
import io.claimline.dialer.campaign.CampaignConductor;
import io.claimline.dialer.campaign.CampaignEffect;
import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.report.Measure;
import io.claimline.dialer.report.StateTime;
import io.vertx.core.eventbus.EventBus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How long the agents of a campaign are in which state. A span is told when it ends, and meanwhile once a minute as far as it has come, so that a gateway that dies loses a minute at most;
 * no span reaches over an hour of UTC. On the campaign's context.
 */
public final class StateClock {
    private final CampaignConductor conductor;
    private final InstantSource clock;
    private final Consumer<StateTime> told;
    private final Map<AgentId, Span> spans = new HashMap<>();

    private record Span(Measure state, Instant from) {}

    /** Begins when the first change is told, and tells on the bus. */
    public StateClock(CampaignConductor conductor, InstantSource clock, EventBus bus) {
        this(conductor, clock, time -> bus.publish(StateTimeText.ADDRESS, StateTimeText.write(time)));
    }

    /** @param told to whom the spans are told; the same beginning again is the same span, grown */
    StateClock(CampaignConductor conductor, InstantSource clock, Consumer<StateTime> told) {
        this.conductor = conductor;
        this.clock = clock;
        this.told = told;
    }

    /** Agents may have come to another state, or left. */
    public void changed(CampaignEffect.Changed changed) {
        changed.desks().forEach(id -> conductor.agent(id).ifPresent(this::seen));
        changed.left().forEach(this::ended);
    }

    /** Tells of every span as far as it has come. */
    public void beat() {
        conductor.agents().forEach(this::seen);
        List.copyOf(spans.keySet()).forEach(this::told);
    }

    private void seen(Agent agent) {
        var state = StateTime.of(agent.state());
        var before = spans.get(agent.id());
        if (before == null || before.state != state) {
            ended(agent.id());
            spans.put(agent.id(), new Span(state, now()));
        }
    }

    private void ended(AgentId agent) {
        if (spans.containsKey(agent)) {
            told(agent);
            spans.remove(agent);
        }
    }

    private void told(AgentId agent) {
        var span = Objects.requireNonNull(spans.get(agent));
        var from = span.from;
        var now = now();
        for (var hour = next(from); hour.isBefore(now); hour = next(from)) {
            tell(agent, span.state, from, hour);
            from = hour;
        }
        tell(agent, span.state, from, now);
        spans.put(agent, new Span(span.state, from));
    }

    private void tell(AgentId agent, Measure state, Instant from, Instant to) {
        if (from.isBefore(to)) {
            told.accept(new StateTime(agent, conductor.campaign().id(), state, from, to));
        }
    }

    private static Instant next(Instant from) {
        return from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
