package io.claimline.dialer.simulator.bound;

import java.time.Duration;

/**
 * A dialling world in which every time is exponential, so that the numbers in it are all there is to know.
 *
 * <p>Calls that ring can not be taken back. An answered call that finds no idle agent waits until an agent frees or its
 * patience ends; at most {@link #waitingPlaces()} wait, the next is abandoned at once.
 *
 * @param agents 1 to 1,000, all on duty all the time
 * @param answerShare share of calls answered by a live person, above 0, at most 1
 * @param meanBusy talk and wrap-up of one connected call; the exact optimum for other distributions is not known
 * @param meanRing from dialling until the call is answered or has failed (for payers: until a representative picks up)
 * @param meanPatience of an answered person without an agent; zero: abandoned at once
 */
public record MarkovWorld(int agents, double answerShare, Duration meanBusy, Duration meanRing, Duration meanPatience) {
    /** @throws IllegalArgumentException naming the field that is out of range */
    public MarkovWorld {
        Demand.count("agents", agents, 1, 1_000);
        Demand.positiveShare("answerShare", answerShare);
        Demand.positive("meanBusy", meanBusy);
        Demand.positive("meanRing", meanRing);
        Demand.notNegative("meanPatience", meanPatience);
    }

    /** How many answered people may wait at once: enough that more would change no fourth decimal (perf 1.4a). */
    public int waitingPlaces() {
        if (meanPatience.isZero()) {
            return 0;
        }
        double finishedInPatience = agents * Demand.seconds(meanPatience) / Demand.seconds(meanBusy);
        return 4 + (int) Math.ceil(0.06 * agents + finishedInPatience);
    }

    /**
     * The most calls a table asks to have ringing. What keeps all agents busy, and beyond it room for moments with many idle agents.
     */
    int ringingLimit() {
        double steady = 1.6 * agents * Demand.seconds(meanRing) / (Demand.seconds(meanBusy) * answerShare);
        double room = 8 + 2 * Math.sqrt(agents) / answerShare;
        return (int) Math.ceil(steady + room);
    }
}
