package io.claimline.dialer.quality.sampling;

import io.claimline.dialer.quality.CallKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws the calls of one agent in one week by one rule. Among the calls that the rule takes, those with the lowest keyed hash of rule and call are drawn: nobody can pick, and whoever draws, on
 * whatever gateway and however often, draws the same. A date that was drawn from is not drawn from again, unless calls of it came late; the week's number is never passed.
 *
 * @param rule by which
 * @param kinds calls that its scorecard is for
 * @param key the secret of the installation
 */
public record Draw(SamplingRule rule, Set<CallKind> kinds, DrawKey key) {
    /** By when all of a week is drawn: people work five days of it. */
    private static final int WORKING_DAYS = 5;

    /** Copies the set. */
    public Draw {
        kinds = Set.copyOf(kinds);
    }

    /**
     * What is to be drawn besides what was drawn already.
     *
     * @param calls of the agent; those of other weeks are left out
     * @param through the last shift date that is over, for only of such a date is every call known
     */
    public List<Candidate> of(
            Week week, AgentStanding agent, List<Candidate> calls, Already already, LocalDate through) {
        if (!rule.on() || week.last().isBefore(rule.changed().since())) {
            return List.of();
        }
        var takes = calls.stream()
                .filter(one -> week.holds(one.call().date()))
                .filter(one -> matches(agent, one))
                .filter(one -> !already.has(one.id()))
                .toList();
        return switch (rule.often().when()) {
            case DAILY -> daily(week, quota(week, agent), takes, already, through);
            case WEEKLY ->
                through.isBefore(week.last())
                        ? List.of()
                        : lowest(
                                takes.stream(),
                                quota(week, agent) - already.own().size());
        };
    }

    private List<Candidate> daily(Week week, long quota, List<Candidate> takes, Already already, LocalDate through) {
        var drawn = new ArrayList<Candidate>();
        var dates = week.dates();
        for (var i = 0; i < dates.size() && !dates.get(i).isAfter(through); i++) {
            var date = dates.get(i);
            var due = Math.min(quota, Math.ceilDiv(quota * (i + 1), WORKING_DAYS));
            var open = due - already.ownUntil(date) - drawn.size();
            var left = quota - already.own().size() - drawn.size();
            var ofDate = takes.stream().filter(one -> one.call().date().equals(date));
            drawn.addAll(lowest(ofDate, Math.min(open, left)));
        }
        return drawn;
    }

    private List<Candidate> lowest(Stream<Candidate> among, long most) {
        return among.sorted(Comparator.comparing(
                                (Candidate one) -> key.place(rule.id(), one.id().value()))
                        .thenComparing(one -> one.id().value()))
                .limit(Math.max(0, most))
                .toList();
    }

    /** How many calls of the agent the rule wants in the week: the highest of the numbers that hold. */
    public long quota(Week week, AgentStanding agent) {
        var often = rule.often();
        var isNew = often.moreOfNew().filter(more -> more.since(agent.firstShift(), week));
        var troubled = often.moreAfterTrouble().filter(more -> more.since(agent.lastTrouble(), week));
        return Stream.concat(isNew.stream(), troubled.stream())
                .mapToInt(SamplingRule.More::perWeek)
                .reduce(often.perWeek(), Math::max);
    }

    /** Whether the rule takes such a call of the agent, drawn already or not. */
    public boolean matches(AgentStanding agent, Candidate one) {
        var scope = rule.scope();
        return one.call().agent().equals(agent.agent())
                && kinds.contains(one.call().kind())
                && scope.holds(agent.agent(), agent.team())
                && (scope.campaigns().isEmpty()
                        || scope.campaigns().contains(one.call().campaign()))
                && rule.conditions().hold(one.call());
    }
}
