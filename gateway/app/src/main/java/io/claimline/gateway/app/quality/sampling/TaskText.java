package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.evaluation.EvaluationState;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.app.quality.Words;
import io.claimline.gateway.app.quality.call.CallFactsText;
import io.claimline.gateway.store.quality.QualityTask;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Drawn calls on the wire.
 *
 * @param names what things are called
 * @param rules names of rules by id
 * @param who login name of who asks
 * @param now when
 */
record TaskText(Names names, Map<String, String> rules, String who, Instant now) {
    /** Where a task is, by itself and by the evaluation of its call. */
    enum State {
        OPEN,
        BEGUN,
        DONE,
        DROPPED
    }

    State state(QualityTask task, Optional<Evaluation> evaluation) {
        return switch (task.state()) {
            case DONE -> State.DONE;
            case DROPPED -> State.DROPPED;
            case OPEN ->
                evaluation
                        .map(one -> {
                            if (one.state() != EvaluationState.DRAFT) {
                                return State.DONE;
                            }
                            return now.isBefore(one.leaseUntil()) ? State.BEGUN : State.OPEN;
                        })
                        .orElse(State.OPEN);
        };
    }

    /** {@code QualityTask}. */
    JsonObject write(QualityTask task, Optional<Evaluation> evaluation) {
        var state = state(task, evaluation);
        var open = state == State.OPEN || state == State.BEGUN;
        var text = CallFactsText.write(task.id(), task.call(), names)
                .put("revision", task.revision())
                .put("state", Words.of(state))
                .put("rule", task.rule())
                .put("ruleName", rules.getOrDefault(task.rule(), task.rule()))
                .put("week", task.week().toString())
                .put("talkSeconds", task.call().talk().toSeconds())
                .put("recorded", task.call().recorded())
                .put("scorecardId", task.scorecard())
                .put("scorecardName", names.card(task.scorecard()))
                .put("evaluator", task.evaluator().value())
                .put("evaluatorName", names.person(task.evaluator()))
                .put("drawnAt", task.drawnAt().toString())
                .put("dueAt", task.dueAt().toString())
                .put("overdue", open && task.dueAt().isBefore(now))
                .put("score", CallFactsText.control(whyNot(task, state, evaluation)));
        evaluation
                .filter(_ -> state == State.BEGUN)
                .ifPresent(one -> text.put("begunBy", one.evaluator().value())
                        .put("begunByName", names.person(one.evaluator()))
                        .put("leaseUntil", one.leaseUntil().toString()));
        Optional.ofNullable(task.closing())
                .ifPresent(
                        closing -> text.put("droppedBy", closing.by().value()).put("reason", closing.why()));
        return text;
    }

    /** Why it is not given away or dropped. */
    String whyNotChanged(QualityTask task, Optional<Evaluation> evaluation) {
        return switch (state(task, evaluation)) {
            case OPEN ->
                "The task was changed since you read it, and is given to " + names.person(task.evaluator())
                        + " now. Load the queue again.";
            case BEGUN ->
                evaluation.map(one -> names.person(one.evaluator())).orElse("Somebody")
                        + " is scoring this call. Wait, or take another one.";
            case DONE -> "The call is scored.";
            case DROPPED -> "The call was taken out of the queue before.";
        };
    }

    private Optional<String> whyNot(QualityTask task, State state, Optional<Evaluation> evaluation) {
        if (task.call().agent().value().equals(who)) {
            return Optional.of("It was your own call; somebody else scores it.");
        }
        return switch (state) {
            case DONE -> Optional.of("It is scored.");
            case DROPPED -> Optional.of("It was taken out of the queue.");
            case OPEN -> Optional.empty();
            case BEGUN ->
                evaluation
                        .map(Evaluation::evaluator)
                        .filter(by -> !by.value().equals(who))
                        .map(by -> names.person(by) + " is scoring this call.");
        };
    }
}
