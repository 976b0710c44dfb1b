package io.claimline.gateway.store.link;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One reading of what is stored in parts, a few of them at the same time: while the server looks for one, another is taken apart. A server that is asked for everything at once
 * must hold everything at once, and the link does not wait for ever.
 */
public final class Parts<T> {
    private static final int AT_ONCE = 4;

    private final List<String> parts;
    private final Function<String, CompletableFuture<T>> read;
    private final Consumer<T> reader;
    private final AtomicInteger next = new AtomicInteger();

    private Parts(List<String> parts, Function<String, CompletableFuture<T>> read, Consumer<T> reader) {
        this.parts = parts;
        this.read = read;
        this.reader = reader;
    }

    /**
     * Reads every part and hands it over, in no particular order and one at a time. Once a read has failed no other is begun, and the result fails with its cause.
     *
     * @param read reads a part; it may take it apart on any thread
     * @param reader gets each part, on changing threads
     */
    public static <T> CompletableFuture<Void> each(
            List<String> parts, Function<String, CompletableFuture<T>> read, Consumer<T> reader) {
        var reading = new Parts<>(parts, read, reader);
        return CompletableFuture.allOf(
                IntStream.range(0, AT_ONCE).mapToObj(_ -> reading.onward()).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> onward() {
        var at = next.getAndIncrement();
        if (at >= parts.size()) {
            return CompletableFuture.completedFuture(null);
        }
        return read.apply(parts.get(at))
                .whenComplete((_, failure) -> stopAfter(failure))
                .thenComposeAsync(found -> {
                    hand(found);
                    return onward();
                });
    }

    private synchronized void hand(T found) {
        reader.accept(found);
    }

    private void stopAfter(@Nullable Throwable failure) {
        if (failure != null) {
            next.set(parts.size());
        }
    }
}
