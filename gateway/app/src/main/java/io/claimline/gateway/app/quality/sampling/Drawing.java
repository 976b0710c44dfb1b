package io.claimline.gateway.app.quality.sampling;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.id.CallId;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Evaluation;
import io.claimline.dialer.quality.sampling.AgentStanding;
import io.claimline.dialer.quality.sampling.Allotment;
import io.claimline.dialer.quality.sampling.Already;
import io.claimline.dialer.quality.sampling.Candidate;
import io.claimline.dialer.quality.sampling.Draw;
import io.claimline.dialer.quality.sampling.DrawKey;
import io.claimline.dialer.quality.sampling.SamplingRule;
import io.claimline.dialer.quality.sampling.Week;
import io.claimline.gateway.app.quality.Names;
import io.claimline.gateway.store.quality.QualityTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to be drawn of a week, by all rules, given what was read of it. A function of that alone: two gateways that read the same draw the same.
 *
 * @param week which
 * @param names scorecards, people and teams
 * @param key the secret of the draw
 * @param calls of the week that agents had
 * @param tasks that were drawn for the week
 * @param evaluations of calls of the week
 * @param standings of the agents
 */
record Drawing(
        Week week,
        Names names,
        DrawKey key,
        List<Candidate> calls,
        List<QualityTask> tasks,
        List<Evaluation> evaluations,
        Map<AgentId, AgentStanding> standings) {
    /**
     * The tasks to add, in the order of rules and agents.
     *
     * @param through the last shift date that is over
     */
    List<QualityTask> of(List<SamplingRule> rules, LocalDate through, Instant now) {
        var allotment = new Allotment(key, given());
        var taken = new HashMap<CallId, QualityTask>();
        tasks.forEach(task -> taken.put(task.id(), task));
        var scored = evaluations.stream().map(Evaluation::id).collect(Collectors.toSet());
        var byAgent = byAgent();
        var drawn = new ArrayList<QualityTask>();
        for (var rule : rules) {
            if (RuleText.trouble(rule, names).isPresent()) {
                continue;
            }
            var draw = new Draw(rule, card(rule).calls(), key);
            byAgent.forEach((agent, theirs) -> {
                var already = already(rule, agent, taken.values(), scored);
                draw.of(week, standing(agent), theirs, already, through)
                        .forEach(one -> allotment
                                .give(one.id(), agent, RuleText.evaluators(rule, names))
                                .map(who -> task(rule, one, who, now))
                                .ifPresent(task -> {
                                    taken.put(task.id(), task);
                                    drawn.add(task);
                                }));
            });
        }
        return drawn;
    }

    private Map<AgentId, Integer> given() {
        var given = new HashMap<AgentId, Integer>();
        tasks.forEach(task -> given.merge(task.evaluator(), 1, Integer::sum));
        return given;
    }

    private Map<AgentId, List<Candidate>> byAgent() {
        var sorted = new TreeMap<AgentId, List<Candidate>>(Comparator.comparing(AgentId::value));
        calls.forEach(one -> sorted.computeIfAbsent(one.call().agent(), _ -> new ArrayList<>())
                .add(one));
        return sorted;
    }

    private Scorecard card(SamplingRule rule) {
        return Objects.requireNonNull(names.cards().get(rule.scorecard()))
                .inUse()
                .orElseThrow();
    }

    private AgentStanding standing(AgentId agent) {
        return standings.getOrDefault(agent, new AgentStanding(agent, names.team(agent), null, null));
    }

    private static Already already(
            SamplingRule rule, AgentId agent, Collection<QualityTask> taken, Set<CallId> scored) {
        var own = taken.stream()
                .filter(task -> task.rule().equals(rule.id()))
                .filter(task -> task.call().agent().equals(agent))
                .collect(Collectors.toMap(QualityTask::id, task -> task.call().date()));
        var others = new HashSet<>(scored);
        taken.stream().map(QualityTask::id).forEach(others::add);
        others.removeAll(own.keySet());
        return new Already(own, others);
    }

    private QualityTask task(SamplingRule rule, Candidate one, AgentId evaluator, Instant now) {
        return new QualityTask(
                one.id(),
                1,
                one.call(),
                rule.id(),
                week.first(),
                rule.scorecard(),
                evaluator,
                now,
                now.plus(Duration.ofDays(rule.dueDays())),
                QualityTask.State.OPEN,
                null);
    }
}
