package io.claimline.dialer.quality.evaluation;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Score;
import java.time.Instant;

/**
 * A score as it was at a time. None is ever overwritten: the next one is added.
 *
 * @param number from 1 on
 * @param what made it
 * @param at when
 * @param by who
 * @param why in that person's words; empty for the first
 * @param findings what it is the score of
 * @param score what they come to
 */
public record ScoreRevision(int number, What what, Instant at, AgentId by, String why, Findings findings, Score score) {
    /** What makes a score. Names are stored: they never change. */
    public enum What {
        /** The evaluation was released. */
        RELEASED,
        /** It was corrected. */
        CORRECTED,
        /** A dispute was decided, and changed it. */
        DECIDED
    }

    /** Without words: they end up in logs. */
    @Override
    public String toString() {
        return "ScoreRevision[" + number + ", " + what + "]";
    }
}
