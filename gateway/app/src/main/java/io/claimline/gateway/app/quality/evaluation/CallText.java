package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.call.CallFactsText;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Calls before they are scored, on the wire.
 *
 * @param names what things are called
 * @param rules names of rules by id
 * @param who login name of who asks
 * @param now when
 */
record CallText(Names names, Map<String, String> rules, String who, Instant now) {
    /** {@code QualityCall}. */
    JsonObject write(Candidate call, Optional<QualityTask> task, Optional<Evaluation> evaluation) {
        var cards = new JsonArray();
        Beginning.fitting(call, names)
                .forEach(card -> cards.add(new JsonObject().put("id", card.id()).put("name", names.card(card.id()))));
        var text = CallFactsText.more(CallFactsText.write(call.id(), call.call(), names), call.call())
                .put("scorecards", cards)
                .put("score", CallFactsText.control(whyNot(call, evaluation)));
        task.filter(one -> one.state() == QualityTask.State.OPEN)
                .ifPresent(one -> text.put(
                        "task",
                        new JsonObject()
                                .put("rule", one.rule())
                                .put("ruleName", rules.getOrDefault(one.rule(), one.rule()))
                                .put("dueAt", one.dueAt().toString())));
        evaluation.ifPresent(one -> text.put("evaluation", evaluation(one)));
        return text;
    }

    private JsonObject evaluation(Evaluation evaluation) {
        var text = new JsonObject()
                .put("state", Words.of(evaluation.state(now)))
                .put("evaluator", evaluation.evaluator().value())
                .put("evaluatorName", names.person(evaluation.evaluator()));
        if (evaluation.state() == EvaluationState.DRAFT) {
            text.put("leaseUntil", evaluation.leaseUntil().toString());
        }
        return text;
    }

    private Optional<String> whyNot(Candidate call, Optional<Evaluation> evaluation) {
        if (call.call().agent().value().equals(who)) {
            return Optional.of("It was your own call; somebody else scores it.");
        }
        if (Beginning.fitting(call, names).isEmpty()) {
            return Optional.of("No published scorecard is for such calls.");
        }
        return evaluation.flatMap(one -> {
            if (one.state() != EvaluationState.DRAFT) {
                return Optional.of(names.person(one.evaluator()) + " has scored this call.");
            }
            var mine = one.evaluator().value().equals(who);
            return mine || !now.isBefore(one.leaseUntil())
                    ? Optional.empty()
                    : Optional.of(names.person(one.evaluator()) + " is scoring this call.");
        });
    }
}
