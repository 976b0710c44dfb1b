package io.claimline.dialer.quality.evaluation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may do with an evaluation now. Each method answers why not, as a sentence for that person; empty when it may be done. What a page shows and what is refused come from here
 * alone.
 */
public record Rights(Evaluation evaluation, Asker who, Instant now) {
    /** Who scored is told to agents only where the installation says so, and never by a refusal. */
    private static final String NOT_AGENTS = "Those who score calls do this.";

    /** Keep a draft. */
    public Optional<String> edit() {
        if (agent()) {
            return Optional.of(NOT_AGENTS);
        }
        if (evaluation.state() != EvaluationState.DRAFT) {
            return Optional.of("It was released; correct it instead.");
        }
        return mine()
                ? Optional.empty()
                : Optional.of(evaluation.evaluator() + " is scoring this call. Look at another one.");
    }

    /** Release a draft. */
    public Optional<String> release() {
        return edit();
    }

    /** Give a draft up. */
    public Optional<String> drop() {
        if (agent()) {
            return Optional.of(NOT_AGENTS);
        }
        if (evaluation.state() != EvaluationState.DRAFT) {
            return Optional.of("It was released, and what was released is kept.");
        }
        return mine() || who.administrator()
                ? Optional.empty()
                : Optional.of(
                        "It is the draft of " + evaluation.evaluator() + "; they or an administrator may drop it.");
    }

    /** Correct what was released. */
    public Optional<String> correct() {
        if (agent()) {
            return Optional.of(NOT_AGENTS);
        }
        return switch (evaluation.state(now)) {
            case DRAFT -> Optional.of("It is a draft; change it as you like.");
            case DISPUTED -> Optional.of("It is disputed; decide the dispute instead.");
            case DECIDED, FINAL -> Optional.of("It is " + word() + "; its score does not change any more.");
            case RELEASED, ACKNOWLEDGED ->
                mine() || who.administrator()
                        ? Optional.empty()
                        : Optional.of(
                                "Its evaluator " + evaluation.evaluator() + " or an administrator may correct it.");
        };
    }

    /** Decide a dispute. */
    public Optional<String> decide() {
        if (agent()) {
            return Optional.of(NOT_AGENTS);
        }
        if (evaluation.state() != EvaluationState.DISPUTED) {
            return Optional.of("There is no dispute to decide; it is " + word() + ".");
        }
        if (evaluation.call().agent().equals(who.id())) {
            return Optional.of("Nobody decides a dispute of their own.");
        }
        return mine() && who.othersDecide()
                ? Optional.of("You scored it; somebody else must decide the dispute.")
                : Optional.empty();
    }

    /** Say to have read it: also late, when the time to dispute is over. */
    public Optional<String> acknowledge() {
        if (!theirs()) {
            return Optional.of("It is not of a call of yours.");
        }
        return switch (evaluation.state()) {
            case RELEASED, DECIDED -> Optional.empty();
            case DISPUTED -> Optional.of("You disputed it; the decision comes first.");
            case DRAFT, ACKNOWLEDGED, FINAL -> Optional.of("It is " + word() + "; there is nothing to acknowledge.");
        };
    }

    /** Dispute items of it. */
    public Optional<String> dispute() {
        if (!theirs()) {
            return Optional.of("It is not of a call of yours.");
        }
        if (evaluation.dispute().isPresent()) {
            return Optional.of("You disputed it before; an evaluation is disputed once.");
        }
        return switch (evaluation.state(now)) {
            case RELEASED -> Optional.empty();
            case ACKNOWLEDGED -> Optional.of("You acknowledged it; that ended the time to dispute.");
            case FINAL -> Optional.of("The time to dispute it is over.");
            case DRAFT, DISPUTED, DECIDED -> Optional.of("It is " + word() + "; it cannot be disputed.");
        };
    }

    private String word() {
        return evaluation.state(now).name().toLowerCase(Locale.ROOT);
    }

    private boolean agent() {
        return who.role() == Asker.Role.AGENT;
    }

    private boolean mine() {
        return !agent() && evaluation.evaluator().equals(who.id());
    }

    private boolean theirs() {
        return agent() && evaluation.call().agent().equals(who.id());
    }
}
