package io.claimline.gateway.ledger.claim;

/**
 * Where care was given.
 *
 * @param code place of service code, or the first digits of the type of bill; never blank
 * @param institutional whether {@code code} is a type of bill (CLM05-2 is A)
 */
public record PlaceOfService(String code, boolean institutional) {
    public PlaceOfService {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a place of service must not be blank");
        }
    }
}
