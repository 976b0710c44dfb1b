package io.claimline.dialer.pacing;

import java.util.List;

/**
 * How many calls to start now, and why no more; and which ringing ones to hang up.
 *
 * @param calls 0 or more
 * @param bound what bound the number
 * @param terms what it was reckoned from
 * @param withdrawn numbers on the floor of the ringing calls to hang up, in the order in which it was decided
 */
public record Pace(int calls, Bound bound, Terms terms, List<Integer> withdrawn) {
    /**
     * What a decision was reckoned from, over the time in which a call started now would be answered.
     *
     * @param expectedAnswers answers expected of the calls in flight and of those started now
     * @param expectedFree agents who are idle or expected to be free by then
     * @param risk the probability that one more answered person would find no agent
     * @param allowed the risk that the budget allows just now
     * @param answerShare the share of calls thought to be answered
     */
    public record Terms(double expectedAnswers, double expectedFree, double risk, double allowed, double answerShare) {
        /** Of a rule that reckons with nothing. */
        public static final Terms NONE = new Terms(0, 0, 0, 0, 0);
    }

    /** @throws IllegalArgumentException when negative */
    public Pace {
        withdrawn = List.copyOf(withdrawn);
        if (calls < 0) {
            throw new IllegalArgumentException("A pace must be 0 or more calls, but is " + calls);
        }
    }

    /** Without hanging up any call. */
    public Pace(int calls, Bound bound, Terms terms) {
        this(calls, bound, terms, List.of());
    }

    /** The same, but hanging these up. */
    Pace withdrawing(List<Integer> ringing) {
        return ringing.isEmpty() ? this : new Pace(calls, bound, terms, ringing);
    }

    /** The same, but starting no more than so many, bound by this. */
    public Pace atMost(int most, Bound other) {
        return calls <= most ? this : new Pace(Math.max(0, most), other, terms, withdrawn);
    }

    /** Of a rule that reckons with nothing. */
    public Pace(int calls, Bound bound) {
        this(calls, bound, Terms.NONE);
    }

    /** What bound the number, as a sentence for the supervisor. */
    public String reason() {
        return bound.sentence();
    }
}
