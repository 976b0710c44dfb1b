package io.claimline.gateway.app.metrics;

import io.claimline.dialer.asterisk.SwitchHealth;
import io.claimline.dialer.port.AttemptLog;
import io.claimline.gateway.app.config.Secret;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.app.web.Pages;
import io.claimline.gateway.store.Store;
import io.claimline.gateway.store.link.CommandTimes;
import io.claimline.gateway.store.outbox.MessageState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Everything that is measured in this gateway. Made first; then bound to what it measures, and mounted as a page. */
public final class Metrics implements AutoCloseable {
    private static final Duration[] REQUEST = {
        Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };
    /** Counting the outbox reads all of it. */
    private static final Duration OUTBOX_EVERY = Duration.ofMinutes(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final NodeGauges node = new NodeGauges(registry);
    private final CallMeters calls = new CallMeters(registry);
    private final FloorGauges floor;
    private final MultiGauge outbox;
    private final Store store;
    private final InstantSource clock;
    private Instant counted = Instant.EPOCH;

    /** @param self this gateway's name on the board */
    public Metrics(Store store, String self, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        floor = new FloorGauges(registry, self);
        outbox = MultiGauge.builder("claimline.outbox")
                .description("Messages to patients by state")
                .register(registry);
        node.jvm();
        node.journal(store, new Lag(store, clock));
    }

    /** The switch, and how late the event loop runs. */
    public void watch(Supplier<SwitchHealth> health, Supplier<Number> worstMillis) {
        node.telephony(health);
        node.loop(worstMillis);
    }

    /** How recordings are kept, and how many bytes of room there are for them. */
    public void recordings(Supplier<Keeping.Health> health, Supplier<Long> free) {
        node.recordings(health, free);
    }

    /** The log, counted as it is written. */
    public AttemptLog counting(AttemptLog log) {
        return new MeteredAttempts(log, calls);
    }

    CallMeters calls() {
        return calls;
    }

    /** An operation of the API was answered. */
    public void answered(String operation, int status, Duration took) {
        Timer.builder("claimline.api")
                .tag("operation", operation)
                .tag("status", status / 100 + "xx")
                .serviceLevelObjectives(REQUEST)
                .register(registry)
                .record(took);
    }

    /**
     * The page.
     *
     * @param board the floor as it is now
     */
    public Pages page(Secret token, Supplier<Future<JsonObject>> board) {
        return new MetricsPage(registry, token, () -> refresh(board));
    }

    private Future<Void> refresh(Supplier<Future<JsonObject>> board) {
        store.commandTimes().all().keySet().forEach(this::commands);
        return Future.join(board.get().onSuccess(floor::take), outbox()).mapEmpty();
    }

    /** Made when a command is seen first; there are few. */
    private void commands(String name) {
        counter("claimline.store.commands", "Commands that the store answered", name, CommandTimes.Took::count);
        counter("claimline.store.failures", "Commands that failed there", name, CommandTimes.Took::failed);
        counter("claimline.store.command.seconds", "How long they took in all", name, CommandTimes.Took::seconds);
    }

    private void counter(String meter, String what, String name, ToDoubleFunction<CommandTimes.Took> value) {
        FunctionCounter.builder(
                        meter,
                        store,
                        s -> Optional.ofNullable(s.commandTimes().all().get(name))
                                .map(value::applyAsDouble)
                                .orElse(0.0))
                .description(what)
                .tag("command", name)
                .register(registry);
    }

    private Future<Void> outbox() {
        var now = clock.instant();
        if (now.isBefore(counted.plus(OUTBOX_EVERY))) {
            return Future.succeededFuture();
        }
        counted = now;
        return Stages.future(store.outbox().counts()).onSuccess(this::take).mapEmpty();
    }

    private void take(Map<MessageState, Long> counts) {
        List<Row<?>> rows = new ArrayList<>();
        counts.forEach((state, count) ->
                rows.add(Row.of(Tags.of("state", state.name().toLowerCase(Locale.ROOT)), count)));
        outbox.register(rows, true);
    }

    @Override
    public void close() {
        node.close();
        registry.close();
    }
}
