package io.claimline.dialer.compliance.facts;

/**
 * A balance or claim that the call is about.
 *
 * @param id names it, as in the attempts
 * @param balance whose duty it is
 */
public record Debt(String id, BalanceKind balance) {}
