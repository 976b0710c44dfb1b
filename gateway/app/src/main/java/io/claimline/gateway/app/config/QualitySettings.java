package io.claimline.gateway.app.config;

import java.time.Duration;

/**
 * How quality is managed.
 *
 * @param disputeDays how many days an agent has to dispute an evaluation, 1 to 60
 * @param agentsHear whether agents may hear recordings of calls of theirs that were scored
 * @param evaluatorsAreNamed whether agents are told who scored
 * @param lease for how long after each keeping a draft is its evaluator's alone
 */
public record QualitySettings(int disputeDays, boolean agentsHear, boolean evaluatorsAreNamed, Duration lease) {
    /** The time to dispute. */
    public Duration answer() {
        return Duration.ofDays(disputeDays);
    }
}
