package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.quality.Answer;
import java.util.List;

/**
 * What an evaluator found.
 *
 * @param answers at most one for each item
 * @param comment on the whole call, for the agent; it may hold what was said on the call, and is never logged
 */
public record Findings(List<Answer> answers, String comment) {
    /** Nothing yet. */
    public static final Findings NONE = new Findings(List.of(), "");

    /** Copies the list. */
    public Findings {
        answers = List.copyOf(answers);
    }

    /** Without the comment: it ends up in logs. */
    @Override
    public String toString() {
        return "Findings" + answers;
    }
}
