package io.claimline.gateway.app.alerts;

import io.claimline.dialer.id.NodeId;
import io.claimline.dialer.port.Presence;
import io.claimline.gateway.app.alerts.NoticeQueue.Waiting;
import io.claimline.gateway.app.alerts.Notices.Event;
import io.claimline.gateway.app.alerts.Notices.Notice;
import io.claimline.gateway.store.alerts.Alerts;
import io.claimline.gateway.store.alerts.NoticeLog;
import io.claimline.gateway.store.alerts.NoticeSettings;
import io.claimline.gateway.store.alerts.StoredNotice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Notices on their way, in the store. What is written about one is written in the order in which it happened. An end that the store did not take is told again: else the notice would be sent
 * once more.
 */
final class KeptNotices implements NoticeKeeping {
    private static final int MOST = 500;

    private final Vertx vertx;
    private final Alerts store;
    private final NoticeLog log;
    private final Presence presence;
    private final Map<String, CompletableFuture<Void>> writes = new HashMap<>();
    private final Set<String> untold = new HashSet<>();
    /** Until it has looked once it knows nothing of what this gateway left when it was stopped. */
    private boolean begun;

    KeptNotices(Vertx vertx, Alerts store, Presence presence) {
        this.vertx = vertx;
        this.store = store;
        this.log = store.notices();
        this.presence = presence;
    }

    @Override
    public void waits(Waiting one) {
        var notice = one.notice();
        var row = new StoredNotice(
                notice.key(),
                notice.event().name(),
                notice.alert(),
                notice.at(),
                notice.to(),
                notice.hook().isPresent(),
                presence.self(),
                one.failures(),
                one.dueAt(),
                one.since());
        write(notice.key(), () -> log.waits(row), () -> {});
    }

    @Override
    public void over(String key) {
        untold.add(key);
        write(key, () -> log.over(key), () -> untold.remove(key));
    }

    private void write(String key, Supplier<CompletableFuture<Void>> how, Runnable done) {
        var context = vertx.getOrCreateContext();
        var before = writes.getOrDefault(key, CompletableFuture.completedFuture(null));
        var write = before.handle((_, _) -> true).thenCompose(_ -> how.get());
        writes.put(key, write);
        var _ = write.whenComplete((_, failure) -> context.runOnContext(_ -> {
            writes.remove(key, write);
            if (failure == null) {
                done.run();
            }
        }));
    }

    /** Of a webhook the key is not written down with a notice: it is that of the settings of now. To whom nothing is sent any more, this is not sent either. */
    @Override
    public Future<List<Waiting>> left() {
        List.copyOf(untold).forEach(this::over);
        var living = new HashSet<NodeId>(presence.nodes());
        if (!begun) {
            living.remove(presence.self());
        }
        var context = vertx.getOrCreateContext();
        return Future.fromCompletionStage(store.settings(), context)
                .compose(to -> Future.fromCompletionStage(log.takeUp(living, presence.self(), MOST), context)
                        .onSuccess(_ -> begun = true)
                        .map(found ->
                                found.stream().flatMap(one -> waiting(one, to)).toList()))
                .otherwise(List.of());
    }

    private Stream<Waiting> waiting(StoredNotice left, NoticeSettings to) {
        if (untold.contains(left.id())) {
            return Stream.empty();
        }
        var hook = to.hooks().stream()
                .filter(one -> left.hook() && one.url().equals(left.to()))
                .findFirst();
        var mail = Optional.of(left.to())
                .filter(address -> !left.hook() && to.emails().contains(address));
        if (hook.isEmpty() && mail.isEmpty()) {
            over(left.id());
            return Stream.empty();
        }
        var notice = new Notice(Event.valueOf(left.event()), left.alert(), left.at(), hook, mail);
        return Stream.of(new Waiting(notice, left.failures(), left.dueAt(), left.since()));
    }
}
