package io.claimline.gateway.app.metrics;

import io.claimline.gateway.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far delivery lags behind: the age of the oldest thing that waits, as far as it was asked; else what the last one took. Asked again with each look. */
final class Lag {
    private final Supplier<CompletionStage<Void>> delivered;
    private final InstantSource clock;
    private @Nullable Instant asked;
    private long last;

    Lag(Store store, InstantSource clock) {
        this(store::delivered, clock);
    }

    Lag(Supplier<CompletionStage<Void>> delivered, InstantSource clock) {
        this.delivered = delivered;
        this.clock = clock;
    }

    /** In milliseconds; asks anew when what was asked for is delivered. */
    synchronized long millis() {
        var waiting = Optional.ofNullable(asked);
        if (waiting.isEmpty()) {
            ask();
        }
        return Math.max(last, waiting.map(this::since).orElse(0L));
    }

    private void ask() {
        var now = clock.instant();
        asked = now;
        delivered.get().whenComplete((done, failure) -> answered(now));
    }

    private synchronized void answered(Instant from) {
        last = since(from);
        asked = null;
    }

    private long since(Instant from) {
        return Math.max(0, clock.millis() - from.toEpochMilli());
    }
}
