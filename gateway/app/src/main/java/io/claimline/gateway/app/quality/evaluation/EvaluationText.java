package io.claimline.gateway.app.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.BasisPoints;
import io.claimline.dialer.quality.Score;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.Scoring;
import io.claimline.dialer.quality.evaluation.Asker;
import io.claimline.dialer.quality.evaluation.Decision;
import io.claimline.dialer.quality.evaluation.Dispute;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.dialer.quality.evaluation.Rights;
import io.claimline.dialer.quality.evaluation.ScoreRevision;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.call.CallFactsText;
import io.claimline.gateway.app.quality.card.AnswerText;
import io.claimline.gateway.app.quality.card.CardText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Evaluations on the wire, as somebody sees them.
 *
 * @param names what things are called
 * @param named whether who asks is told who scored and decided
 * @param now when
 */
record EvaluationText(Names names, boolean named, Instant now) {
    /**
     * What else is told of an evaluation.
     *
     * @param card the version that it is of
     * @param audible whether there is a recording that can be heard now
     * @param hear why who asks may not hear it; empty when they may
     * @param task the rule that drew the call
     */
    record More(Scorecard card, boolean audible, Optional<String> hear, Optional<JsonObject> task) {}

    /** {@code EvaluationRow}. */
    JsonObject row(Evaluation evaluation) {
        var state = evaluation.state(now);
        var row = CallFactsText.write(evaluation.id(), evaluation.call(), names)
                .put("revision", evaluation.revision())
                .put("state", Words.of(state))
                .put("scorecardId", evaluation.card().id())
                .put("scorecardName", names.card(evaluation.card().id()))
                .put("version", evaluation.card().version())
                .put(
                        "criticalErrors",
                        evaluation
                                .score()
                                .map(score -> score.criticalErrors().size())
                                .orElse(0))
                .put("disputed", evaluation.dispute().isPresent())
                .put("changed", evaluation.changedByDispute())
                .put("awaitsAgent", state == EvaluationState.RELEASED || state == EvaluationState.DECIDED);
        person(row, "evaluator", evaluation.evaluator());
        evaluation.score().ifPresent(score -> row.put("passed", score.passed()));
        evaluation.score().flatMap(Score::total).map(BasisPoints::value).ifPresent(share -> row.put("score", share));
        evaluation.releasedAt().ifPresent(at -> row.put("releasedAt", at.toString()));
        if (state == EvaluationState.RELEASED && evaluation.dispute().isEmpty()) {
            row.put("disputeUntil", String.valueOf(evaluation.answering().until()));
        }
        return row;
    }

    private void person(JsonObject text, String field, AgentId who) {
        if (named) {
            text.put(field, who.value()).put(field + "Name", names.person(who));
        }
    }

    /** {@code Evaluation}. */
    JsonObject write(Evaluation evaluation, Asker who, More more) {
        var answering = evaluation.answering();
        var text = CallFactsText.more(row(evaluation), evaluation.call())
                .put("recorded", more.audible())
                .put("scorecard", CardText.write(more.card()))
                .put("answers", AnswerText.write(evaluation.findings().answers()))
                .put("comment", evaluation.findings().comment())
                .put("result", AnswerText.write(result(evaluation, more.card())))
                .put("history", history(evaluation))
                .put("controls", controls(new Rights(evaluation, who, now), more));
        if (evaluation.state() == EvaluationState.DRAFT) {
            text.put("leaseUntil", evaluation.leaseUntil().toString());
        } else {
            text.put("scoredWithoutRecording", !evaluation.call().recorded());
        }
        more.task().ifPresent(task -> text.put("task", task));
        Optional.ofNullable(answering.reply()).ifPresent(reply -> text.put("reply", reply));
        Optional.ofNullable(answering.acknowledgedAt()).ifPresent(at -> text.put("acknowledgedAt", at.toString()));
        evaluation.dispute().ifPresent(dispute -> text.put("dispute", dispute(dispute)));
        evaluation.decision().ifPresent(decision -> text.put("decision", decision(decision)));
        return text;
    }

    private static Score result(Evaluation evaluation, Scorecard card) {
        return evaluation
                .score()
                .orElseGet(() -> Scoring.of(card, evaluation.findings().answers()));
    }

    private JsonArray history(Evaluation evaluation) {
        var list = new JsonArray();
        evaluation.history().reversed().forEach(revision -> list.add(revision(revision)));
        return list;
    }

    private JsonObject revision(ScoreRevision revision) {
        var text = new JsonObject()
                .put("number", revision.number())
                .put("what", Words.of(revision.what()))
                .put("at", revision.at().toString())
                .put("why", revision.why())
                .put("answers", AnswerText.write(revision.findings().answers()))
                .put("comment", revision.findings().comment())
                .put("score", AnswerText.write(revision.score()));
        if (named) {
            text.put("by", revision.by().value()).put("byName", names.person(revision.by()));
        }
        return text;
    }

    private static JsonObject dispute(Dispute dispute) {
        var items = new JsonArray();
        dispute.items()
                .forEach(one ->
                        items.add(new JsonObject().put("item", one.item()).put("reason", one.reason())));
        return new JsonObject().put("at", dispute.at().toString()).put("items", items);
    }

    private JsonObject decision(Decision decision) {
        var items = new JsonArray();
        decision.items().forEach(one -> {
            var item = new JsonObject().put("item", one.item()).put("upheld", one.upheld());
            AnswerText.put(item, one.changed());
            if (!one.comment().isEmpty()) {
                item.put("comment", one.comment());
            }
            items.add(item);
        });
        var text = new JsonObject()
                .put("at", decision.at().toString())
                .put("reason", decision.reason())
                .put("items", items);
        if (named) {
            text.put("by", decision.by().value()).put("byName", names.person(decision.by()));
        }
        return text;
    }

    private static JsonObject controls(Rights rights, More more) {
        return new JsonObject()
                .put("edit", CallFactsText.control(rights.edit()))
                .put("release", CallFactsText.control(rights.release()))
                .put("drop", CallFactsText.control(rights.drop()))
                .put("correct", CallFactsText.control(rights.correct()))
                .put("decide", CallFactsText.control(rights.decide()))
                .put("acknowledge", CallFactsText.control(rights.acknowledge()))
                .put("dispute", CallFactsText.control(rights.dispute()))
                .put("listen", CallFactsText.control(more.hear()));
    }
}
