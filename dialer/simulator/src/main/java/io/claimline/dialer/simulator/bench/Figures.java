package io.claimline.dialer.simulator.bench;

import io.claimline.dialer.simulator.world.Tally;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run gave.
 *
 * @param occupancy busy time in duty time, of the time counted
 * @param abandoned share of live answers that never had an agent, of the time counted
 * @param late share of live answers without an agent within 2 s, of the time counted
 * @param first occupancy of the time in which a pacer learns
 * @param firstLate the late share of that time
 * @param idle seconds below which 50, 90 and 99 % of the waits of agents for a call lay, in the whole run
 * @param dials calls for each live answer, in the whole run
 * @param withdrawn share of the calls that were hung up while they rang, in the whole run
 * @param answers live answers of the time counted
 */
record Figures(
        double occupancy,
        double abandoned,
        double late,
        double first,
        double firstLate,
        List<Double> idle,
        double dials,
        double withdrawn,
        long answers) {
    /** Spans of a run without a pause in which a pacer learns: two hours. */
    private static final int LEARNING = 12;

    /** Of a run whose first day is for learning, or whose first two hours when it has no other day. */
    static Figures of(Tally tally) {
        return of(tally, List.of(tally.between(learning(tally), tally.days() * tally.spansPerDay())));
    }

    private static int learning(Tally tally) {
        return tally.days() > 1 ? tally.spansPerDay() : Math.min(LEARNING, tally.spansPerDay() / 2);
    }

    /** Of these spans together. */
    static Figures of(Tally tally, List<Tally.Span> counted) {
        var answers = counted.stream().mapToLong(Tally.Span::answers).sum();
        return new Figures(
                sum(counted, Tally.Span::busy) / Math.max(1, sum(counted, Tally.Span::duty)),
                sum(counted, Tally.Span::abandoned) / Math.max(1, answers),
                sum(counted, Tally.Span::late) / Math.max(1, answers),
                tally.between(0, learning(tally)).occupancy(),
                tally.between(0, learning(tally)).lateShare(),
                List.of(tally.idleQuantile(0.5), tally.idleQuantile(0.9), tally.idleQuantile(0.99)),
                tally.dialsPerAnswer(),
                (double) tally.withdrawn() / Math.max(1, tally.dials()),
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
