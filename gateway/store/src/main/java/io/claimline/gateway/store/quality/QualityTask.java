package io.claimline.gateway.store.quality;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call that was drawn to be scored.
 *
 * @param id the call; it is drawn once, by whichever rule
 * @param revision rises by one with each change
 * @param call what was known of it when it was drawn
 * @param rule that drew it
 * @param week the first date of the week for which it was drawn
 * @param scorecard by which it is to be scored
 * @param evaluator to whom it is given
 * @param drawnAt when it was drawn
 * @param dueAt when it is to be scored
 * @param state whether it still is to be scored
 * @param closing by whom and why it was dropped; null unless it was
 */
public record QualityTask(
        CallId id,
        long revision,
        ScoredCall call,
        String rule,
        LocalDate week,
        String scorecard,
        AgentId evaluator,
        Instant drawnAt,
        Instant dueAt,
        State state,
        @Nullable Closing closing) {
    /** Where it is; whether somebody has begun, the evaluation of the call says. Names are stored: they never change. */
    public enum State {
        /** To be scored. */
        OPEN,
        /** Its evaluation was released. */
        DONE,
        /** It cannot be scored. */
        DROPPED
    }

    /** By whom and why. */
    public record Closing(AgentId by, String why) {
        /** Without the words: they end up in logs. */
        @Override
        public String toString() {
            return "Closing[" + by + "]";
        }
    }

    /** The next revision, given to somebody else. */
    public QualityTask givenTo(AgentId other) {
        return new QualityTask(id, revision + 1, call, rule, week, scorecard, other, drawnAt, dueAt, state, closing);
    }

    /** The next revision, scored. */
    public QualityTask done() {
        return new QualityTask(
                id, revision + 1, call, rule, week, scorecard, evaluator, drawnAt, dueAt, State.DONE, null);
    }

    /** The next revision, dropped. */
    public QualityTask dropped(AgentId by, String why) {
        return new QualityTask(
                id,
                revision + 1,
                call,
                rule,
                week,
                scorecard,
                evaluator,
                drawnAt,
                dueAt,
                State.DROPPED,
                new Closing(by, why));
    }
}
