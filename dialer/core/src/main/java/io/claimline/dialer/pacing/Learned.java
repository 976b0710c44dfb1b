package io.claimline.dialer.pacing;

import java.util.List;

/**
 * What a {@link PredictivePacer} believes of its campaign at one moment: its first, careful beliefs as far as measurements have not
 * outweighed them, and what it has measured since it was made.
 *
 * @param calls calls whose end it has learned from, 0 or more; not reduced by what it has forgotten
 * @param conversations conversations it has learned from, 0 or more
 * @param answerShare the share of calls that are answered, 0 to 1
 * @param deviation the standard deviation of that belief
 * @param answers seconds from placing a call to its answer, of calls that are answered
 * @param otherEnds seconds from placing a call to its end, of the others: those that end early and those that ring out
 * @param talk how long conversations last, at the speed of just now
 * @param wrapUp how long the work after them lasts, at the speed of just now
 * @param rings seconds from placing a call until it is known to ring, on the mean; infinite when that is seldom told, or when no call may be withdrawn
 */
public record Learned(
        int calls,
        int conversations,
        double answerShare,
        double deviation,
        Times answers,
        Times otherEnds,
        Lasting talk,
        Lasting wrapUp,
        double rings) {
    /**
     * Times by their share in cells of equal length, the first from 0 on.
     *
     * @param cell length of a cell in seconds, above 0
     * @param shares of each cell, 0 or more each, of any sum above 0
     */
    public record Times(double cell, List<Double> shares) {
        /** @throws IllegalArgumentException when there is no cell, or one is impossible */
        public Times {
            shares = List.copyOf(shares);
            refuseUnless(cell > 0 && Double.isFinite(cell), "cell", cell);
            shares.forEach(share -> refuseUnless(share >= 0 && Double.isFinite(share), "shares", share));
            var sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            refuseUnless(sum > 0, "the sum of shares", sum);
        }
    }

    /**
     * Durations by the rate of their ends at each age. The probability to last beyond an age is the exponential of minus the rates summed up to it.
     *
     * @param from ages in seconds, rising, the first 0: where each rate begins; the last goes on for ever
     * @param rates ends per second, 0 or more each, the last above 0
     */
    public record Lasting(List<Double> from, List<Double> rates) {
        /** @throws IllegalArgumentException when the lists do not fit, or a number is impossible */
        public Lasting {
            from = List.copyOf(from);
            rates = List.copyOf(rates);
            refuseUnless(!rates.isEmpty() && from.size() == rates.size(), "the number of rates", rates.size());
            refuseUnless(from.getFirst() == 0, "from", from.getFirst());
            for (var i = 1; i < from.size(); i++) {
                refuseUnless(from.get(i) > from.get(i - 1), "from", from.get(i));
            }
            rates.forEach(rate -> refuseUnless(rate >= 0 && Double.isFinite(rate), "rates", rate));
            refuseUnless(rates.getLast() > 0, "rates", rates.getLast());
        }
    }

    /** @throws IllegalArgumentException that names the number that is impossible */
    public Learned {
        refuseUnless(calls >= 0, "calls", calls);
        refuseUnless(conversations >= 0, "conversations", conversations);
        refuseUnless(answerShare >= 0 && answerShare <= 1, "answerShare", answerShare);
        refuseUnless(deviation >= 0 && Double.isFinite(deviation), "deviation", deviation);
        refuseUnless(rings >= 0, "rings", rings);
    }

    private static void refuseUnless(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException("What was learned is not possible: " + name + " is " + value);
        }
    }
}
