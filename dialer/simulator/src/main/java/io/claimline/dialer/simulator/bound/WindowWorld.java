package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/**
 * What the window bound needs to know of a dialling world.
 *
 * @param agents 1 to 500
 * @param largestAnswerShare the largest probability that any ringing call, of whatever age, is answered by a live person; see
 *     {@link #largestAnswerShare}; 1 when outcomes are known beforehand
 * @param meanBusy talk and wrap-up of one connected call
 * @param shortestAnswer no call is answered sooner after it was dialled
 * @param patience longest wait of an answered person for an agent
 * @param cap most abandoned people in answered people, 0 to below 1
 */
public record WindowWorld(
        int agents,
        double largestAnswerShare,
        Duration meanBusy,
        Duration shortestAnswer,
        Duration patience,
        double cap) {
    /** @throws IllegalArgumentException naming the field that is out of range */
    public WindowWorld {
        Demand.count("agents", agents, 1, 500);
        Demand.positiveShare("largestAnswerShare", largestAnswerShare);
        Demand.positive("meanBusy", meanBusy);
        Demand.positive("shortestAnswer", shortestAnswer);
        Demand.notNegative("patience", patience);
        Demand.shareBelowOne("cap", cap);
    }

    /**
     * The largest answer probability of a call that still rings, when some of the failing calls fail before any is answered.
     *
     * @param answerShare share of all calls answered by a live person
     * @param earlyFailures share of the failing calls (busy, no such number) that fail before the shortest answer
     */
    public static double largestAnswerShare(double answerShare, double earlyFailures) {
        Demand.positiveShare("answerShare", answerShare);
        Demand.share("earlyFailures", earlyFailures);
        return answerShare / (answerShare + (1 - earlyFailures) * (1 - answerShare));
    }

    /** Services that an agent could finish in the window, on average. */
    double windowOverBusy() {
        return Demand.seconds(shortestAnswer) / Demand.seconds(meanBusy);
    }

    /** From now until the last answered person of the window has lost patience. */
    public Duration horizon() {
        return shortestAnswer.plus(patience);
    }

    /** More ringing calls than ever help: three times what keeps all agents busy, and room to fill them at once. */
    int ringingLimit() {
        double steady = agents * windowOverBusy() / largestAnswerShare;
        return (int) Math.ceil(3 * steady + (6 * Math.sqrt(agents) + agents / 4.0 + 10) / largestAnswerShare);
    }
}
