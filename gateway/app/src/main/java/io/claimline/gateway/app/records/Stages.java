package io.claimline.gateway.app.records;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Stages of the store as futures: on the caller's context, and failing with what really failed. */
public final class Stages {
    private Stages() {}

    /** The same result. */
    public static <T> Future<T> future(CompletionStage<T> stage) {
        var context = Vertx.currentContext();
        var future = context == null ? Future.fromCompletionStage(stage) : Future.fromCompletionStage(stage, context);
        return future.recover(failure -> Future.failedFuture(cause(failure)));
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause(cause) : failure;
    }
}
