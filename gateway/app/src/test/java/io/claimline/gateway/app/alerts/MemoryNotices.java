package io.claimline.gateway.app.alerts;

import io.claimline.gateway.app.alerts.NoticeQueue.Waiting;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which notices are on their way, in memory: what one queue leaves, the next finds. */
final class MemoryNotices implements NoticeKeeping {
    final Map<String, Waiting> kept = new LinkedHashMap<>();

    @Override
    public void waits(Waiting one) {
        kept.put(one.notice().key(), one);
    }

    @Override
    public void over(String key) {
        kept.remove(key);
    }

    @Override
    public Future<List<Waiting>> left() {
        return Future.succeededFuture(List.copyOf(kept.values()));
    }
}
