package io.claimline.gateway.ledger.claim;

import java.math.BigDecimal;

/**
 * How much of it was done.
 *
 * @param quantity in {@code measure}
 * @param measure X12 unit: UN units, MJ minutes, DA days; empty on dental claims, which count units
 */
public record Units(BigDecimal quantity, String measure) {}
