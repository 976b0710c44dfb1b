package io.claimline.dialer.pacing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How much more is missed than was predicted. For each answer it remembers the risk at which its call was placed, and compares the sum of
 * them with what was missed. A world that is unlike the model, say one whose ringing has no memory, is found out so within a few days, and the
 * budget steers around the cap instead of some calls away from it.
 */
final class Calibration {
    /** Missed calls that the belief in the model is worth. */
    private static final double TRUST = 15;
    /** What is predicted and what is missed together count up to so many calls; what came before fades. */
    private static final double MEMORY = 800;
    /** A call is not in flight longer than this, in seconds. */
    private static final double LONGEST = 120;
    /** Between a decision and its calls no more than this passes, in seconds. */
    private static final double PLACING = 5;

    private static final double ROUNDING = 0.01;
    private static final double LEAST = 0.1;
    private static final double MOST = 20;

    private final Deque<Held> decisions = new ArrayDeque<>();
    private double predicted;
    private double missed;

    /** A moment when calls were placed until one more would have had this risk. */
    private record Held(double at, double risk) {}

    void placed(double now, double risk) {
        while (!decisions.isEmpty()
                && (decisions.getFirst().at() < now - LONGEST
                        || decisions.getLast().at() > now)) {
            decisions.removeFirst();
        }
        decisions.addLast(new Held(now, risk));
    }

    /** The call that was placed then was answered. Calls that nobody predicted anything of are not counted. */
    void answered(double placed) {
        var latest = decisions.descendingIterator();
        while (latest.hasNext()) {
            var held = latest.next();
            if (held.at() <= placed + ROUNDING) {
                predicted += held.at() > placed - PLACING ? held.risk() : 0;
                break;
            }
        }
        fade();
    }

    /** @param share 1 for a person who was missed, or the probability that it was one */
    void missed(double share) {
        missed += share;
    }

    private void fade() {
        var all = predicted + missed;
        if (all > MEMORY) {
            predicted *= MEMORY / all;
            missed *= MEMORY / all;
        }
    }

    /** What is missed, in what is predicted: 1 when the model is right. */
    double factor() {
        return Math.clamp((missed + TRUST) / (predicted + TRUST), LEAST, MOST);
    }
}
