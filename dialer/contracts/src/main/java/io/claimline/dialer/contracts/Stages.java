package io.claimline.dialer.contracts;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How tests wait: for an event, and never for longer than a bound. */
public final class Stages {
    /** Far more than any stage needs on a busy machine; reaching it is a failure. */
    public static final Duration BOUND = Duration.ofSeconds(30);

    private Stages() {}

    /** The value of the stage. Fails the test when it fails or does not complete within {@link #BOUND}. */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("The stage failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The stage did not complete within " + BOUND, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }

    /** Why the stage failed. Fails the test when it did not. */
    public static Throwable failureOf(CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("The stage did not complete", e);
        }
        throw new AssertionError("The stage was expected to fail, and succeeded");
    }

    /** Returns as soon as the condition holds; fails the test when it does not within {@link #BOUND}. */
    public static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + BOUND + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
