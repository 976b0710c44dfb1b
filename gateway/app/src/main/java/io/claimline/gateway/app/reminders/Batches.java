package io.claimline.gateway.app.reminders;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** Does something for many, some of them at a time: a store on a busy machine must answer within the time of its link. */
final class Batches {
    static final int AT_ONCE = 200;

    private Batches() {}

    /** Completes with for how many of them it did something. */
    static <T> Future<Integer> of(List<T> items, Function<T, Future<Boolean>> work) {
        return of(items, work, 0, 0);
    }

    private static <T> Future<Integer> of(List<T> items, Function<T, Future<Boolean>> work, int from, int done) {
        if (from >= items.size()) {
            return Future.succeededFuture(done);
        }
        var until = Math.min(items.size(), from + AT_ONCE);
        var now = items.subList(from, until).stream().map(work).toList();
        return Future.all(now).compose(all -> {
            var count = (int) all.<Boolean>list().stream().filter(did -> did).count();
            return of(items, work, until, done + count);
        });
    }

    /** The items in parts of that many at most. */
    static <T> Future<Integer> parts(List<T> items, Function<List<T>, Future<Integer>> work) {
        if (items.isEmpty()) {
            return Future.succeededFuture(0);
        }
        var part = items.subList(0, Math.min(AT_ONCE, items.size()));
        return work.apply(part)
                .compose(done ->
                        parts(items.subList(part.size(), items.size()), work).map(rest -> done + rest));
    }
}
