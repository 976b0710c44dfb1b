package io.claimline.gateway.app.metrics;

import io.claimline.dialer.asterisk.SwitchHealth;
import io.claimline.gateway.app.recordings.keep.Keeping;
import io.claimline.gateway.store.Store;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What this gateway tells of itself: the switch, the journal, the event loop, the JVM. Read when it is asked for. */
final class NodeGauges implements AutoCloseable {
    private final MeterRegistry registry;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();

    NodeGauges(MeterRegistry registry) {
        this.registry = registry;
    }

    void jvm() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        pressure.bindTo(registry);
    }

    void telephony(Supplier<SwitchHealth> health) {
        gauge(
                "claimline.switch.up",
                "1 while the control connection to the switch is up",
                health,
                of(h -> h.up() ? 1 : 0));
        counter("claimline.switch.connections", "How often it was made", health, of(SwitchHealth::connections));
        counter("claimline.switch.timeouts", "Orders that got no answer in time", health, of(SwitchHealth::timedOut));
        counter(
                "claimline.switch.events",
                "Events taken in from the switch",
                health,
                of(h -> h.events().seen()));
        gauge(
                "claimline.switch.backlog",
                "Events not yet dealt with",
                health,
                of(h -> h.events().backlog()));
        gauge(
                "claimline.switch.lines",
                "Lines in use on the trunk",
                health,
                of(h -> h.originates().lines()));
        gauge(
                "claimline.switch.queued",
                "Originates held back by us",
                health,
                of(h -> h.originates().queued()));
        gauge(
                "claimline.switch.unanswered",
                "Originates without a sign yet",
                health,
                of(h -> h.originates().unanswered()));
        time(
                "claimline.switch.round.trip",
                "Of the last ping",
                health,
                of(h -> h.roundTrip().toMillis()));
        time(
                "claimline.switch.originate.delay",
                "From originate to the first sign of its channel, now",
                health,
                of(h -> h.originates().delay().toMillis()));
    }

    private static ToDoubleFunction<Supplier<SwitchHealth>> of(ToDoubleFunction<SwitchHealth> value) {
        return health -> value.applyAsDouble(health.get());
    }

    void journal(Store store, Lag lag) {
        gauge("claimline.journal.undelivered", "Documents that wait for the store", store, Store::undelivered);
        gauge(
                "claimline.journal.refusing",
                "1 while this node's disk takes nothing",
                store,
                s -> s.refusal().isPresent() ? 1 : 0);
        gauge(
                "claimline.journal.failing",
                "1 while nothing can be delivered to the store",
                store,
                s -> s.trouble().isPresent() ? 1 : 0);
        time("claimline.journal.lag", "How far delivery to the store is behind", lag, Lag::millis);
    }

    void recordings(Supplier<Keeping.Health> health, Supplier<Long> free) {
        gauge(
                "claimline.recordings.waiting",
                "Recordings of calls that are over, which are not encrypted yet",
                health,
                of -> of.get().waiting());
        gauge(
                "claimline.recordings.failing",
                "1 while recordings cannot be kept, or room for them runs out",
                health,
                of -> of.get().trouble().isEmpty() ? 0 : 1);
        time(
                "claimline.recordings.oldest",
                "For how long the first of those that wait has waited",
                health,
                of -> of.get().oldest().toMillis());
        gauge("claimline.recordings.free.bytes", "Room that is left for recordings", free, Supplier::get);
    }

    void loop(Supplier<Number> worstMillis) {
        time(
                "claimline.event.loop.lag",
                "The worst delay of a timer in the last ten seconds",
                worstMillis,
                worst -> worst.get().doubleValue());
    }

    private <T> void gauge(String name, String what, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(what).strongReference(true).register(registry);
    }

    private <T> void counter(String name, String what, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).description(what).register(registry);
    }

    private <T> void time(String name, String what, T of, ToDoubleFunction<T> millis) {
        TimeGauge.builder(name, of, TimeUnit.MILLISECONDS, millis)
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
        pressure.close();
    }
}
