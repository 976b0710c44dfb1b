package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.money.Money;
import io.claimline.gateway.ledger.x12.Problem;
import io.claimline.gateway.ledger.x12.ProblemCode;
import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param sha256 fingerprint of its bytes, 64 hexadecimal digits: the same file has the same
 * @param interchanges ISA envelopes
 * @param groups GS envelopes
 * @param transactions ST envelopes
 * @param claims CLM segments
 * @param charges sum of the claims' charges
 * @param findings the first 200 oddities, in the order of the file
 * @param findingCounts how many there are of each kind
 */
public record FileSummary(
        String sha256,
        int interchanges,
        int groups,
        int transactions,
        int claims,
        Money charges,
        List<Problem> findings,
        Map<ProblemCode, Integer> findingCounts) {
    public FileSummary {
        findings = List.copyOf(findings);
        findingCounts = Map.copyOf(findingCounts);
    }
}
