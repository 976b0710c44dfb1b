package io.claimline.dialer.pacing;

import java.util.OptionalDouble;

/**
 * How likely each lead is to answer compared with the others: as its list tells it, else by how often it was tried. What the list tells counts
 * alone where it tells something: that who was tried often seldom answers is mostly because the others have answered already, and who seldom
 * answers is what the list tells too; both together would count it twice. Both are told as if a quarter of all answered, for a list may be
 * right in how its people differ and wrong in how many of them answer, and a worklist may have leads of which nothing is told.
 */
public final class LeadChances {
    /** Calls after which what was told of a lead counts about a third in the mean of what is told. */
    private static final double MEMORY = 500;

    /** Calls by which the mean of what is told is known: with fewer, a lead is taken for more like the others. */
    private static final double FEW = 20;

    private final AttemptChances byAttempts = new AttemptChances();
    private double usuallyTold;
    private double calls;

    /**
     * A call stopped ringing.
     *
     * @param told the probability of an answer that the list gave for the lead, 0 to 1
     * @param attempts made of this lead before it, 0 or more
     */
    public void ended(OptionalDouble told, int attempts, boolean wasAnswered) {
        byAttempts.ended(attempts, wasAnswered);
        told.ifPresent(chance -> {
            calls = Math.min(calls + 1, MEMORY);
            usuallyTold += (chance - usuallyTold) / calls;
        });
    }

    /**
     * The probability that a lead answers, were a quarter of all to answer; {@link Floor#UNKNOWN} when the list tells nothing and no call has ended.
     *
     * @param told the probability of an answer that the list gave for the lead, 0 to 1
     * @param attempts made of this lead, 0 or more
     */
    public double of(OptionalDouble told, int attempts) {
        if (told.isEmpty()) {
            return byAttempts.of(attempts);
        }
        var own = told.getAsDouble();
        return AttemptChances.asIfUsual(own, (FEW * own + calls * usuallyTold) / (FEW + calls));
    }
}
