package io.claimline.dialer.simulator.whatif;

/**
 * What a shift would come to, once it is under way: the first ten minutes of each simulated shift are left out.
 *
 * @param shifts how many were simulated
 * @param simulatedHours how long each was: as asked, or shorter where that would take too long
 * @param occupancy share of the agents' time in conversations and the work after them
 * @param abandoned share of the live answers that never had an agent
 * @param late share of the live answers without an agent within 2 s; the abandoned are among them
 * @param idleMedian seconds of which half the waits for a call are shorter
 * @param idleNinety seconds of which nine in ten are
 * @param callsPerSecond calls that are started in a second on the mean
 * @param callsPerAnswer calls that are started for each live answer
 */
public record Prediction(
        int shifts,
        double simulatedHours,
        Estimate occupancy,
        Estimate abandoned,
        Estimate late,
        Estimate idleMedian,
        Estimate idleNinety,
        Estimate callsPerSecond,
        Estimate callsPerAnswer) {}
