package io.claimline.dialer.quality.trend;

import io.claimline.dialer.id.AgentId;
import io.claimline.dialer.quality.Scorecard;
import io.claimline.dialer.quality.evaluation.Evaluation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sums evaluations by group and period. A function of the evaluations alone: the sums are those of exactly the evaluations that it was given, each by the score that counts, drafts not at all.
 *
 * @param by what they are grouped by
 * @param per over how long they are summed
 * @param teams the team of an agent; empty for none
 * @param cards the version of a scorecard, by its id and number
 */
public record Trends(
        TrendGroup by, TrendPeriod per, Function<AgentId, String> teams, BiFunction<String, Integer, Scorecard> cards) {
    /**
     * A group.
     *
     * @param label as the thing itself says; empty where others must be asked
     * @param total over all periods
     * @param periods each, in order
     */
    public record Row(String label, Tally total, Map<String, Tally> periods) {
        static Row empty() {
            return new Row("", new Tally(), new TreeMap<>());
        }

        private Row labelled(String text) {
            return new Row(text, total, periods);
        }

        private void add(Counted counted, String period) {
            total.add(counted);
            periods.computeIfAbsent(period, _ -> new Tally()).add(counted);
        }
    }

    /** The groups, by their keys. */
    public Map<String, Row> rows(Collection<Evaluation> evaluations) {
        var rows = new TreeMap<String, Row>();
        evaluations.forEach(evaluation -> parts(evaluation).forEach(part -> {
            var row = rows.computeIfAbsent(part.key(), _ -> Row.empty()).labelled(part.label());
            row.add(part.counted(), per.of(evaluation.call().date()));
            rows.put(part.key(), row);
        }));
        return rows;
    }

    /** All of them together, whatever they are grouped by. */
    public Row totals(Collection<Evaluation> evaluations) {
        var row = Row.empty();
        evaluations.forEach(evaluation -> Counted.of(evaluation)
                .ifPresent(one -> row.add(one, per.of(evaluation.call().date()))));
        return row;
    }

    private Stream<Counted.OfPart> parts(Evaluation evaluation) {
        return switch (by) {
            case SECTION -> Counted.sections(evaluation, card(evaluation));
            case ITEM -> Counted.items(evaluation, card(evaluation));
            case ALL, AGENT, TEAM, CAMPAIGN, SCORECARD, EVALUATOR ->
                Counted.of(evaluation).stream().map(one -> new Counted.OfPart(key(evaluation), "", one));
        };
    }

    private Scorecard card(Evaluation evaluation) {
        return cards.apply(evaluation.card().id(), evaluation.card().version());
    }

    private String key(Evaluation evaluation) {
        var call = evaluation.call();
        return switch (by) {
            case AGENT -> call.agent().value();
            case TEAM -> teams.apply(call.agent());
            case CAMPAIGN -> call.campaign().value();
            case SCORECARD -> evaluation.card().id();
            case EVALUATOR -> evaluation.evaluator().value();
            case ALL, SECTION, ITEM -> "all";
        };
    }
}
