package io.claimline.gateway.app.health;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How late the event loop runs: the worst delay of a regular timer over the last ten seconds or so. */
public final class EventLoopLag implements Probe {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoopLag.class);
    private static final long EVERY_MS = 500;
    private static final int KEPT = 20;
    /** Above this, a pop would come later than the voice. */
    private static final long TOO_LATE_MS = 1_000;

    private final long[] late = new long[KEPT];
    private int next;
    private long due;

    /** Begins to measure on the current context. */
    public EventLoopLag(Vertx vertx) {
        due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EVERY_MS);
        vertx.setPeriodic(EVERY_MS, id -> measure());
    }

    /** Late work is done all the same: sent elsewhere, it would make the others late. */
    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public String name() {
        return "event loop";
    }

    @Override
    public Future<Part> look() {
        long worst = worstMillis();
        return Future.succeededFuture(
                new Part(name(), worst < TOO_LATE_MS, "at most " + worst + " ms late in the last 10 s"));
    }

    /** The worst delay, in milliseconds. */
    public synchronized long worstMillis() {
        long worst = 0;
        for (long one : late) {
            worst = Math.max(worst, one);
        }
        return worst;
    }

    private synchronized void measure() {
        long now = System.nanoTime();
        late[next] = Math.max(0, TimeUnit.NANOSECONDS.toMillis(now - due));
        if (late[next] >= TOO_LATE_MS) {
            LOG.warn(
                    "The event loop ran {} ms late: too many calls for this machine, or something blocks it",
                    late[next]);
        }
        next = (next + 1) % KEPT;
        due = now + TimeUnit.MILLISECONDS.toNanos(EVERY_MS);
    }
}
