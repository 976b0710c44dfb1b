package io.claimline.gateway.store.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Publishers of the driver as futures. Results are held in memory, so every query names a limit or is small by nature. */
final class Subscriptions {
    private Subscriptions() {}

    /** Everything the publisher emits, in order. */
    static <T> CompletableFuture<List<T>> all(Publisher<T> publisher) {
        var collector = new Collector<T>();
        publisher.subscribe(collector);
        return collector.result;
    }

    private static final class Collector<T> implements Subscriber<T> {
        private final CompletableFuture<List<T>> result = new CompletableFuture<>();
        private final List<T> items = new ArrayList<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(@Nullable T item) {
            if (item != null) {
                items.add(item);
            }
        }

        @Override
        public void onError(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            result.complete(items);
        }
    }
}
