package io.claimline.gateway.app.web;

import io.vertx.core.Future;

/** Answers one operation of the contract; a failure becomes a problem. */
@FunctionalInterface
public interface Operation {
    /** The answer. */
    Future<Answer> answer(Ask ask);
}
