package io.claimline.gateway.app.metrics;

import io.claimline.dialer.attempt.Attempt;
import io.claimline.dialer.attempt.Ending;
import io.claimline.dialer.call.Milestone;
import io.claimline.dialer.call.Timeline;
import io.claimline.dialer.compliance.DialDecision;
import io.claimline.dialer.id.CallId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts calls and decisions as they are written down. An attempt is written several times; each milestone and its one ending count once. */
final class CallMeters {
    private static final Duration[] SET_UP = seconds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10);
    private static final Duration[] TO_AGENT = seconds(0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10);
    private static final Duration[] TALK = seconds(10, 30, 60, 120, 300, 600, 1_200, 3_600);
    private static final String CAMPAIGN = "campaign";

    private final MeterRegistry registry;
    private final Map<CallId, Timeline> open = new ConcurrentHashMap<>();

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private static Duration[] seconds(double... bounds) {
        var durations = new Duration[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            durations[i] = Duration.ofNanos(Math.round(bounds[i] * 1e9));
        }
        return durations;
    }

    /** An attempt is written. */
    void written(Attempt attempt) {
        var campaign = attempt.campaign().value();
        var before = Optional.ofNullable(open.get(attempt.id())).orElse(Timeline.EMPTY);
        var now = attempt.timeline();
        if (!attempt.cameIn() && fresh(Milestone.PLACED, before, now)) {
            registry.counter("claimline.calls.placed", CAMPAIGN, campaign).increment();
        }
        timed("claimline.call.setup", SET_UP, campaign, new Between(Milestone.PLACED, Milestone.RINGING), before, now);
        timed(
                "claimline.call.answer.to.agent",
                TO_AGENT,
                campaign,
                new Between(Milestone.ANSWERED, Milestone.CONNECTED),
                before,
                now);
        if (attempt.ending() instanceof Ending.Closed closed) {
            timed(
                    "claimline.call.talk",
                    TALK,
                    campaign,
                    new Between(Milestone.CONNECTED, Milestone.ENDED),
                    before,
                    now);
            var result = closed.result().name().toLowerCase(Locale.ROOT);
            registry.counter("claimline.calls.ended", CAMPAIGN, campaign, "result", result)
                    .increment();
            open.remove(attempt.id());
        } else {
            open.put(attempt.id(), now);
        }
    }

    /** A decision of the gate is written. */
    void written(DialDecision decision) {
        if (decision.allowed()) {
            allowed();
        }
        decision.blockedBy().forEach(this::refusedBy);
    }

    /** A dial was allowed. */
    void allowed() {
        registry.counter("claimline.gate.allowed").increment();
    }

    /** A dial was refused by this rule. */
    void refusedBy(String rule) {
        registry.counter("claimline.gate.refused", "rule", rule).increment();
    }

    private record Between(Milestone from, Milestone to) {
        Optional<Duration> in(Timeline timeline) {
            return timeline.at(from).flatMap(began -> timeline.at(to).map(ended -> between(began, ended)));
        }

        private static Duration between(Instant began, Instant ended) {
            var took = Duration.between(began, ended);
            return took.isNegative() ? Duration.ZERO : took;
        }
    }

    private void timed(
            String name, Duration[] bounds, String campaign, Between between, Timeline before, Timeline now) {
        if (fresh(between.to(), before, now)) {
            between.in(now)
                    .ifPresent(took -> Timer.builder(name)
                            .tag(CAMPAIGN, campaign)
                            .serviceLevelObjectives(bounds)
                            .register(registry)
                            .record(took));
        }
    }

    private static boolean fresh(Milestone milestone, Timeline before, Timeline now) {
        return before.at(milestone).isEmpty() && now.at(milestone).isPresent();
    }
}
