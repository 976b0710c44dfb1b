package io.claimline.dialer.pacing;

/**
 * What a pacer decides from.
 *
 * @param available agents ready for a call
 * @param inFlight calls placed and not yet with an agent: placing, ringing, waiting
 * @param hopper leads ready to be dialled
 */
public record PacingInput(int available, int inFlight, int hopper) {}
