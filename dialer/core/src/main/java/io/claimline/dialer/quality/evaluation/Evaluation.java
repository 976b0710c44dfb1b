package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a call. Begun as a draft that its evaluator alone sees; released to the agent, who acknowledges it or disputes items of it until a time; a dispute is decided. {@link
 * Evaluating} makes each of these steps.
 *
 * @param id the call; a call has one evaluation at most
 * @param revision rises by one with each step, from 1 on; who steps on an older one is refused
 * @param state where it was put last; {@link #state(Instant)} says where it is by now
 * @param call what is known of the call
 * @param card the scorecard
 * @param evaluator who scores
 * @param leaseUntil until when a draft is its evaluator's alone
 * @param findings as they stand
 * @param history every score that it had, oldest first; empty while it is a draft
 * @param rule the sampling rule that drew the call; null when nobody did
 * @param answering what the agent has to do with it
 * @param changed by whom and when last
 */
public record Evaluation(
        CallId id,
        long revision,
        EvaluationState state,
        ScoredCall call,
        CardVersion card,
        AgentId evaluator,
        Instant leaseUntil,
        Findings findings,
        List<ScoreRevision> history,
        @Nullable String rule,
        Answering answering,
        Changed changed) {
    /** Copies the list. */
    public Evaluation {
        history = List.copyOf(history);
    }

    /** A version of a scorecard, which never changes. */
    public record CardVersion(String id, int version) {}

    /** By whom and when. */
    public record Changed(AgentId by, Instant at) {}

    /**
     * The agent's side.
     *
     * @param until when the agent's time to dispute, or to read a decision, is over; null before it is released
     * @param reply the agent's; null when there is none
     * @param acknowledgedAt when the agent said to have read it; null before
     * @param dispute what the agent does not agree with; null when there is no such thing
     * @param decision what came of it; null before
     */
    public record Answering(
            @Nullable Instant until,
            @Nullable String reply,
            @Nullable Instant acknowledgedAt,
            @Nullable Dispute dispute,
            @Nullable Decision decision) {
        /** Nothing yet. */
        public static final Answering NONE = new Answering(null, null, null, null, null);

        Answering until(Instant at) {
            return new Answering(at, reply, acknowledgedAt, dispute, decision);
        }

        Answering acknowledged(String words, Instant at) {
            return new Answering(until, words.isBlank() ? reply : words, at, dispute, decision);
        }

        /** The agent is to read it again. */
        Answering anew(Instant at) {
            return new Answering(at, reply, null, dispute, decision);
        }

        /** Without words: they end up in logs. */
        @Override
        public String toString() {
            return "Answering[" + until + ", " + acknowledgedAt + "]";
        }
    }

    /** Where it is by now: the time to answer may be over since. */
    public EvaluationState state(Instant now) {
        var ends = answering.until();
        var answerable = state == EvaluationState.RELEASED || state == EvaluationState.DECIDED;
        return answerable && ends != null && !now.isBefore(ends) ? EvaluationState.FINAL : state;
    }

    /** The dispute, if there was one. */
    public Optional<Dispute> dispute() {
        return Optional.ofNullable(answering.dispute());
    }

    /** What came of the dispute. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(answering.decision());
    }

    /** The score that counts; none of a draft. */
    public Optional<Score> score() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast().score());
    }

    /** When it was released first. */
    public Optional<Instant> releasedAt() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getFirst().at());
    }

    /** Whether a dispute changed its score. */
    public boolean changedByDispute() {
        return decision().filter(Decision::changed).isPresent();
    }

    /** The next revision of it. */
    Evaluation next(EvaluationState to, AgentId by, Instant at, UnaryOperator<Answering> answer) {
        return new Evaluation(
                id,
                revision + 1,
                to,
                call,
                card,
                evaluator,
                leaseUntil,
                findings,
                history,
                rule,
                answer.apply(answering),
                new Changed(by, at));
    }

    /** The same with these findings, and this draft lease. */
    Evaluation with(Findings found, Instant lease) {
        return new Evaluation(
                id, revision, state, call, card, evaluator, lease, found, history, rule, answering, changed);
    }

    /** The same with one more score, of the findings as they stand. */
    Evaluation scored(ScoreRevision more, boolean recorded) {
        var all = new ArrayList<>(history);
        all.add(more);
        return new Evaluation(
                id,
                revision,
                state,
                call.recorded(recorded),
                card,
                evaluator,
                leaseUntil,
                findings,
                all,
                rule,
                answering,
                changed);
    }
}
