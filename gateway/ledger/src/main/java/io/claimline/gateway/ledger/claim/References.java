package io.claimline.gateway.ledger.claim;

/**
 * Numbers by which others know the claim; each possibly empty.
 *
 * @param authorization prior authorization (REF*G1)
 * @param referral referral number (REF*9F)
 * @param originalControlNumber the payer's number of the claim that this one replaces or voids (REF*F8, "ICN")
 * @param trace the clearinghouse's number (REF*D9), which helps to prove timely filing
 */
public record References(String authorization, String referral, String originalControlNumber, String trace) {
    /** Tells none of its numbers, so that a log line cannot. */
    @Override
    public String toString() {
        return "References[withheld]";
    }
}
