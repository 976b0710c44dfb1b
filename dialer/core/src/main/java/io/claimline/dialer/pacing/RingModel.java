package io.claimline.dialer.pacing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When calls are answered: the share that is, how long those take, and how long the others ring before they end. A call in flight that is
 * as old as a says by that alone how likely it still is to be answered: p (1 - G(a)) against (1 - p)(1 - F(a)).
 */
final class RingModel {
    /** How many moments of answer a new call is reckoned with: the middles of equal shares of G. */
    static final int MOMENTS = 4;

    /** What is called soon: until the next look, and until an order to hang up has come to the phone. In seconds. */
    static final double SOON = 2;

    /** Length of a cell of the learned times, in seconds, and how many there are. */
    private static final double CELL = 0.5;

    private static final int CELLS = 240;
    /** Calls after which an observation counts about a third. */
    private static final double MEMORY = 3000;
    /** Calls that the first belief is worth: answers after 4 to 28 s, other ends after 4 to 34 s. */
    private static final double PRIOR = 12;
    /** What a difference of times may be off by. */
    private static final double ROUNDING = 1e-3;
    /** After so long a pause, in seconds, people may answer differently. */
    private static final double PAUSE = 900;
    /** A call whose end is never told holds up the others no longer than this, in seconds. */
    private static final double LONGEST_WAIT = 75;

    /** A probability that is not told apart from none. */
    private static final double LEAST = 1e-6;

    /** Standard deviations on the careful side. */
    private static final double CARE = 2;

    private final AnswerShare share = new AnswerShare();
    private final double[] answered = new double[CELLS + 1];
    private final double[] unanswered = new double[CELLS + 1];
    private final double[] withdrawn = new double[CELLS + 1];
    private final double[] answeredAll = new double[CELLS + 1];
    private final double[] unansweredAll = new double[CELLS + 1];
    private final double[] answeredBy = new double[CELLS + 2];
    private final double[] endedBy = new double[CELLS + 2];
    private final double[] moments = new double[MOMENTS];
    private final double[] answeredSoon = new double[CELLS + 1];
    private final double[][] answeredWithin = new double[MOMENTS][CELLS + 1];
    private double scale = 1;
    private int calls;
    private double told;
    private double toldWeight;
    private int fresh;
    private double settledAt = Double.NEGATIVE_INFINITY;
    private final PriorityQueue<Settled> settled = new PriorityQueue<>(Comparator.comparingDouble(Settled::placed));

    RingModel() {
        for (var cell = 0; cell <= CELLS; cell++) {
            var seconds = cell * CELL;
            answered[cell] = seconds >= 4 && seconds < 28 ? PRIOR / 48 : 0;
            unanswered[cell] = seconds >= 4 && seconds < 34 ? PRIOR / 60 : 0;
        }
        rebuild();
    }

    /** A call that stopped ringing, by when it was placed; {@code withdrawn} tells at which age it was taken back, or is not a number. */
    private record Settled(double placed, boolean answered, double withdrawn) {}

    /**
     * Counts what became of calls in the order in which they were placed, for what ends early is mostly not answered: counted as it ends, a
     * burst of new calls would look hopeless until its answers come. Those that become known together are counted evenly mixed, for within
     * a burst their order says nothing.
     */
    void settle(Floor floor) {
        var now = floor.now();
        var oldest = Double.POSITIVE_INFINITY;
        for (var i = 0; i < floor.ringing(); i++) {
            oldest = Math.min(oldest, now - floor.ringingAge(i) - ROUNDING);
        }
        var yes = 0;
        var all = 0;
        while (!settled.isEmpty()
                && (settled.peek().placed() < oldest || settled.peek().placed() < now - LONGEST_WAIT)) {
            var next = settled.remove();
            if (Double.isNaN(next.withdrawn())) {
                yes += next.answered() ? 1 : 0;
                all++;
            } else {
                share.saw(
                        Math.max(LEAST, 1 - at(answeredBy, next.withdrawn())),
                        Math.max(LEAST, 1 - at(endedBy, next.withdrawn())));
            }
        }
        for (var i = 0; i < all; i++) {
            share.saw((i + 1) * yes / all > i * yes / all);
        }
        if (Math.abs(now - settledAt) > PAUSE) {
            share.doubt();
        }
        settledAt = now;
    }

    void learn(PacingFact.RingEnded end) {
        calls++;
        settled.add(new Settled(end.placed(), end.answered(), Double.NaN));
        count(end.answered() ? answered : unanswered, end.seconds(), end.chance());
    }

    /** Nobody had answered so far; it counts among all that lasted longer, answered or not, by what is known of those. */
    void learn(PacingFact.Withdrawn end) {
        settled.add(new Settled(end.placed(), false, end.seconds()));
        count(withdrawn, end.seconds(), end.chance());
    }

    private void count(double[] counts, double seconds, double chance) {
        scale *= 1 + 1 / MEMORY;
        counts[cell(seconds)] += scale;
        if (!Double.isNaN(chance)) {
            told += (chance - told) / Math.min(++toldWeight, 500);
        }
        if (++fresh >= 20) {
            rebuild();
        }
    }

    private void rebuild() {
        fresh = 0;
        if (scale > 1e9) {
            for (var cell = 0; cell <= CELLS; cell++) {
                answered[cell] /= scale;
                unanswered[cell] /= scale;
                withdrawn[cell] /= scale;
            }
            scale = 1;
        }
        completeWithdrawn();
        accumulate(answeredAll, answeredBy);
        accumulate(unansweredAll, endedBy);
        var cell = 0;
        for (var moment = 0; moment < MOMENTS; moment++) {
            var wanted = (moment + 0.5) / MOMENTS;
            while (answeredBy[cell + 1] < wanted) {
                cell++;
            }
            moments[moment] = CELL * (cell + (wanted - answeredBy[cell]) / (answeredBy[cell + 1] - answeredBy[cell]));
        }
        for (var moment = 0; moment < MOMENTS; moment++) {
            answeredAfterAll(moments[moment], answeredWithin[moment]);
        }
        answeredAfterAll(SOON, answeredSoon);
    }

    private void answeredAfterAll(double seconds, double[] into) {
        for (var age = 0; age <= CELLS; age++) {
            var middle = age * CELL + CELL / 2;
            into[age] = at(answeredBy, middle + seconds) - at(answeredBy, middle);
        }
    }

    /**
     * Each withdrawn call is spread over the ends that it may have come to, as likely as they were thought to be (a step of the
     * self-consistent estimate for censored times, Efron 1967).
     */
    private void completeWithdrawn() {
        System.arraycopy(answered, 0, answeredAll, 0, CELLS + 1);
        System.arraycopy(unanswered, 0, unansweredAll, 0, CELLS + 1);
        for (var cell = 0; cell <= CELLS; cell++) {
            if (withdrawn[cell] > 0) {
                var yes = share.mean() * (1 - answeredBy[cell]);
                var no = (1 - share.mean()) * (1 - endedBy[cell]);
                spread(withdrawn[cell] * yes / Math.max(LEAST, yes + no), cell, answeredBy, answeredAll);
                spread(withdrawn[cell] * no / Math.max(LEAST, yes + no), cell, endedBy, unansweredAll);
            }
        }
    }

    private static void spread(double weight, int from, double[] by, double[] into) {
        var left = 1 - by[from];
        for (var cell = from; cell <= CELLS && left > LEAST; cell++) {
            into[cell] += weight * (by[cell + 1] - by[cell]) / left;
        }
    }

    /** Calls whose end was learned from. */
    int calls() {
        return calls;
    }

    /** The share that is answered, without care. */
    AnswerShare believedShare() {
        return share;
    }

    /** When those are answered that are. */
    Learned.Times answers() {
        return new Learned.Times(CELL, shares(answeredAll));
    }

    /** When the others end. */
    Learned.Times otherEnds() {
        return new Learned.Times(CELL, shares(unansweredAll));
    }

    private static List<Double> shares(double[] counts) {
        var sum = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToObj(count -> count / sum).toList();
    }

    private static void accumulate(double[] counts, double[] shares) {
        var sum = 0.0;
        for (var cell = 0; cell <= CELLS; cell++) {
            sum += counts[cell];
        }
        var before = 0.0;
        for (var cell = 0; cell <= CELLS; cell++) {
            shares[cell] = before / sum;
            before += counts[cell];
        }
        shares[CELLS + 1] = 1;
    }

    private static double at(double[] shares, double seconds) {
        var place = seconds / CELL;
        var cell = (int) place;
        return cell > CELLS ? 1 : shares[cell] + (place - cell) * (shares[cell + 1] - shares[cell]);
    }

    /** How many cells of age are told apart. */
    static int cells() {
        return CELLS + 1;
    }

    static int cell(double seconds) {
        return (int) Math.min(CELLS, seconds / CELL);
    }

    /** Seconds from placing a call to its answer, at the given share of the calls that are answered. */
    double moment(int index) {
        return moments[index];
    }

    /**
     * The share that is answered, on the careful side where so many answers hang on it: what is unknown about the share makes all calls go
     * astray together, so it is added to the chance of the single calls as its variance adds to theirs.
     */
    double share(double answers) {
        var mean = share.mean();
        var many = Math.max(1, answers);
        var astray = many * share.deviation() / mean;
        var margin = CARE * (Math.sqrt(many + astray * astray) - Math.sqrt(many));
        return Math.min(0.98, mean * (1 + margin / many));
    }

    /** Of a new call that is answered: the probability that it is by this moment. */
    double answeredBy(int moment) {
        return at(answeredBy, moments[moment]);
    }

    /** The chance of a lead, as its list tells it, brought to the share that is seen. */
    double chance(double toldChance, double shareNow) {
        if (Double.isNaN(toldChance) || toldWeight < 1 || told <= 0 || told >= 1) {
            return shareNow;
        }
        var odds = odds(clip(toldChance)) / odds(clip(told)) * odds(clip(shareNow));
        return odds / (1 + odds);
    }

    private static double clip(double probability) {
        return Math.clamp(probability, 0.001, 0.999);
    }

    private static double odds(double probability) {
        return probability / (1 - probability);
    }

    /**
     * Writes for a call whose age lies in this cell and whose chance is this the probabilities that it is answered before each of the moments from now. A call that is
     * older than any that was seen may still be answered, for all we know: its end may not have been told.
     */
    void answeredWithin(int cell, double chance, double[] into) {
        var alive = alive(cell, chance);
        if (alive < 1e-4) {
            Arrays.fill(into, chance);
            return;
        }
        for (var moment = 0; moment < MOMENTS; moment++) {
            into[moment] = chance * answeredWithin[moment][cell] / alive;
        }
    }

    /** The probability that a call whose age lies in this cell and whose chance is this is answered within {@link #SOON}. */
    double answeredSoon(int cell, double chance) {
        var alive = alive(cell, chance);
        return alive < 1e-4 ? chance : chance * answeredSoon[cell] / alive;
    }

    private double alive(int cell, double chance) {
        return chance * (1 - answeredBy[cell]) + (1 - chance) * (1 - endedBy[cell]);
    }
}
