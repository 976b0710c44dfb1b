package io.claimline.dialer.asterisk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does one step after another. A step that fails is logged and harms no other; after closing, steps are dropped. */
final class Lane implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final ScheduledThreadPoolExecutor thread;

    Lane(String name) {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(Runnable step) {
        later(Duration.ZERO, step);
    }

    /** Returns whether it will be done; after closing it will not. */
    boolean offer(Runnable step) {
        later(Duration.ZERO, step);
        return !thread.isShutdown();
    }

    void later(Duration delay, Runnable step) {
        try {
            var _ = thread.schedule(safe(step), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("A step came after closing and is dropped");
        }
    }

    void every(Duration period, Runnable step) {
        var _ = thread.scheduleWithFixedDelay(safe(step), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Runnable safe(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.error("A step failed", e);
            }
        };
    }
}
