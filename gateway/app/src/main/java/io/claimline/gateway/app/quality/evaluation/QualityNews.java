package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.gateway.app.records.Stages;
import io.claimline.gateway.store.quality.Evaluations;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;

/** What an agent's desk tells of evaluations that wait for the agent. */
public final class QualityNews {
    private final Evaluations evaluations;
    private final InstantSource clock;

    /** Reads them there. */
    public QualityNews(Evaluations evaluations, InstantSource clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** {@code QualityNews} of the wire contract. */
    public Future<JsonObject> of(AgentId agent) {
        return Stages.future(evaluations.awaiting(agent, clock.instant())).map(waiting -> {
            var news = new JsonObject().put("toRead", waiting.size());
            waiting.stream()
                    .filter(one -> one.state() == EvaluationState.RELEASED)
                    .map(QualityNews::until)
                    .min(Comparator.naturalOrder())
                    .ifPresent(until -> news.put("disputeUntil", until.toString()));
            return news;
        });
    }

    private static Instant until(Evaluation evaluation) {
        return Objects.requireNonNull(evaluation.answering().until(), "released without a time to answer");
    }
}
