package io.claimline.gateway.ledger.claim;

/**
 * The provider's own number of a claim (CLM01, the patient control number). Unique only within one provider, and not
 * always there.
 *
 * @param value never blank
 */
public record ClaimNumber(String value) {
    public ClaimNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a claim number must not be blank");
        }
    }

    /** Tells none of its numbers, so that a log line cannot. */
    @Override
    public String toString() {
        return "ClaimNumber[withheld]";
    }
}
