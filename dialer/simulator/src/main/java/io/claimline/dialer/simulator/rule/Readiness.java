package io.claimline.dialer.simulator.rule;

/**
 * Averages over the last samples.
 *
 * @param ready agents ready for a call
 * @param waiting answered calls without an agent
 * @param agents all agents logged in, the paused ones included
 */
public record Readiness(double ready, double waiting, double agents) {}
