package io.claimline.gateway.ledger.party;

/**
 * A taxpayer number (EIN or SSN) as received, without its hyphens.
 *
 * @param value never blank
 */
public record TaxId(String value) {
    public TaxId {
        value = value.replace("-", "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a taxpayer number must not be blank");
        }
    }

    /** Whether it has nine digits. */
    public boolean isValid() {
        return value.matches("\\d{9}");
    }
}
