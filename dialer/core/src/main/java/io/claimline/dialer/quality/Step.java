package io.claimline.dialer.quality;

/**
 * A step of a scale.
 *
 * @param points 0 to 100
 * @param label what must be heard to give it
 */
public record Step(int points, String label) {}
