package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.Claim;
import io.claimline.gateway.ledger.x12.Problem;
import java.util.List;

/**
 * A claim as it comes out of a file.
 *
 * @param claim the claim
 * @param segment ordinal of its CLM segment in the file
 * @param findings what is odd about it, all of it
 */
public record ImportedClaim(Claim claim, int segment, List<Problem> findings) {
    public ImportedClaim {
        findings = List.copyOf(findings);
    }
}
