package io.claimline.gateway.ledger.party;

/**
 * The number under which a payer receives claims.
 *
 * @param value never blank
 */
public record PayerId(String value) {
    public PayerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a payer id must not be blank");
        }
    }
}
