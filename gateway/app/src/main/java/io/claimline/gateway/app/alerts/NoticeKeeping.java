package io.claimline.gateway.app.alerts;

import io.claimline.gateway.app.alerts.NoticeQueue.Waiting;
import io.vertx.core.Future;
import java.util.List;

/** Where it is written down which notices are on their way, so that another gateway goes on with those of one that is gone. Nothing waits for it. One context at a time. */
interface NoticeKeeping {
    /** It waits, as it is now. */
    void waits(Waiting one);

    /** It was taken, or given up. */
    void over(String key);

    /** What gateways have left that are gone; ours from now on. Empty when nothing was left, or the store is away: never fails. */
    Future<List<Waiting>> left();
}
