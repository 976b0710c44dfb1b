package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CampaignId;
import io.claimline.dialer.quality.evaluation.ScoredCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws calls to be scored.
 *
 * @param id {@code [a-z0-9][a-z0-9-]{0,39}}; part of what is hashed, so it never changes
 * @param revision rises with each change, from 1 on
 * @param name as shown
 * @param on whether it draws
 * @param scorecard by which its calls are scored
 * @param scope whose calls
 * @param conditions which calls of theirs
 * @param often how many
 * @param dueDays from drawing to due, 1 to 60
 * @param evaluators to whom its calls are given; empty for every supervisor
 * @param changed by whom and when last, and since when it draws
 */
public record SamplingRule(
        String id,
        long revision,
        String name,
        boolean on,
        String scorecard,
        Scope scope,
        Conditions conditions,
        Often often,
        int dueDays,
        List<AgentId> evaluators,
        Changed changed) {
    /** Copies the list. */
    public SamplingRule {
        evaluators = List.copyOf(evaluators);
    }

    /**
     * Whose calls.
     *
     * @param campaigns calls of these alone; of all when empty
     * @param teams agents of these teams
     * @param agents these agents; with no teams either, everybody
     */
    public record Scope(Set<CampaignId> campaigns, Set<String> teams, Set<AgentId> agents) {
        /** Copies the sets. */
        public Scope {
            campaigns = Set.copyOf(campaigns);
            teams = Set.copyOf(teams);
            agents = Set.copyOf(agents);
        }

        /** Whether an agent of that team is in it; the team is empty for nobody's. */
        public boolean holds(AgentId agent, String team) {
            return (teams.isEmpty() && agents.isEmpty()) || agents.contains(agent) || teams.contains(team);
        }
    }

    /**
     * Which calls.
     *
     * @param leastTalk shorter ones are not drawn
     * @param recordedOnly whether there must be a recording
     * @param outcomes one of these must have been coded; any may when empty
     */
    public record Conditions(Duration leastTalk, boolean recordedOnly, Set<String> outcomes) {
        /** Copies the set. */
        public Conditions {
            outcomes = Set.copyOf(outcomes);
        }

        boolean hold(ScoredCall call) {
            return call.talk().compareTo(leastTalk) >= 0
                    && (call.recorded() || !recordedOnly)
                    && (outcomes.isEmpty() || call.outcomes().stream().anyMatch(outcomes::contains));
        }
    }

    /**
     * How many.
     *
     * @param perWeek calls of each agent in a week of shift dates, 1 to 50
     * @param when they are drawn
     * @param newAgents more of agents whose first shift is not long ago; null for no more
     * @param afterTrouble more of agents who lately did not pass, or made a critical error; null for no more
     */
    public record Often(
            int perWeek,
            When when,
            @Nullable More newAgents,
            @Nullable More afterTrouble) {
        /** More of those who are new. */
        public Optional<More> moreOfNew() {
            return Optional.ofNullable(newAgents);
        }

        /** More of those in trouble. */
        public Optional<More> moreAfterTrouble() {
            return Optional.ofNullable(afterTrouble);
        }
    }

    /** When calls are drawn. Names are stored: they never change. */
    public enum When {
        /** After each shift date, its part of the week's number: agents hear of it soon. */
        DAILY,
        /** After the week: each call of it has the same chance. */
        WEEKLY
    }

    /**
     * Another number for some.
     *
     * @param days how long ago it may be, before the week, 1 to 365
     * @param perWeek 1 to 50
     */
    public record More(int days, int perWeek) {
        boolean since(@Nullable LocalDate date, Week week) {
            return date != null && !date.isBefore(week.first().minusDays(days));
        }
    }

    /**
     * By whom and when.
     *
     * @param since the first date of the first week that it draws from
     */
    public record Changed(AgentId by, Instant at, LocalDate since) {}
}
