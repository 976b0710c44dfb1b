package io.claimline.dialer.quality.calibration;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Answer;
import io.claimline.dialer.quality.Mark;
import io.claimline.dialer.quality.evaluation.Findings;
import java.util.Optional;

/** What one evaluator handed in: an answer to every item. */
public record Sheet(AgentId evaluator, Findings findings) {
    /** The answer to an item. */
    public Optional<Answer> answer(String item) {
        return findings.answers().stream()
                .filter(one -> one.item().equals(item))
                .findFirst();
    }

    Optional<Mark> mark(String item) {
        return answer(item).flatMap(Answer::given);
    }
}
