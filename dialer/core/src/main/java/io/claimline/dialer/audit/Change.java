package io.claimline.dialer.audit;

/**
 * What something was and what it became, as text without protected information.
 *
 * @param before empty when it was nothing
 * @param after empty when it is nothing now
 */
public record Change(String before, String after) {}
