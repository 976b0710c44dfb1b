package io.claimline.dialer.worklist;

/**
 * How many leads of a campaign are in which state.
 *
 * @param ready on the worklist and not leased, whether due or not
 * @param leased held by some gateway
 * @param done off the worklist
 */
public record WorklistCounts(long ready, long leased, long done) {}
