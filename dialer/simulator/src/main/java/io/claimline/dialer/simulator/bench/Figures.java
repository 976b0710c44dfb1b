package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.world.Tally;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run gave.
 *
 * @param occupancy busy time in duty time, of the days counted
 * @param abandoned share of live answers that never had an agent, of the days counted
 * @param late share of live answers without an agent within 2 s, of the days counted
 * @param first occupancy of the first day
 * @param firstLate the late share of the first day
 * @param idle seconds below which 50, 90 and 99 % of the waits of agents for a call lay, all days
 * @param dials calls for each live answer, all days
 * @param answers live answers of the days counted
 */
record Figures(
        double occupancy,
        double abandoned,
        double late,
        double first,
        double firstLate,
        List<Double> idle,
        double dials,
        long answers) {
    /** Of a run whose first day is for learning, when there is another. */
    static Figures of(Tally tally) {
        var from = tally.days() > 1 ? tally.spansPerDay() : 0;
        return of(tally, List.of(tally.between(from, tally.days() * tally.spansPerDay())));
    }

    /** Of these spans together. */
    static Figures of(Tally tally, List<Tally.Span> counted) {
        var answers = counted.stream().mapToLong(Tally.Span::answers).sum();
        return new Figures(
                sum(counted, Tally.Span::busy) / Math.max(1, sum(counted, Tally.Span::duty)),
                sum(counted, Tally.Span::abandoned) / Math.max(1, answers),
                sum(counted, Tally.Span::late) / Math.max(1, answers),
                tally.day(0).occupancy(),
                tally.day(0).lateShare(),
                List.of(tally.idleQuantile(0.5), tally.idleQuantile(0.9), tally.idleQuantile(0.99)),
                tally.dialsPerAnswer(),
                answers);
    }

    private static double sum(List<Tally.Span> spans, ToDoubleFunction<Tally.Span> figure) {
        return spans.stream().mapToDouble(figure).sum();
    }

    double idle50() {
        return idle.get(0);
    }

    double idle90() {
        return idle.get(1);
    }

    double idle99() {
        return idle.get(2);
    }
}
