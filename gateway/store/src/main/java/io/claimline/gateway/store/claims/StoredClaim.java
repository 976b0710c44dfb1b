package io.claimline.gateway.store.claims;

import io.claimline.gateway.ledger.claim.Claim;
import java.time.Instant;

/**
 * A claim as its latest visible import tells it.
 *
 * @param claim the claim
 * @param importId the import it was taken from
 * @param importedAt when that was begun
 */
public record StoredClaim(Claim claim, String importId, Instant importedAt) {}
