package io.claimline.gateway.ledger.claim;

/** In which order a payer is responsible (SBR01). */
public enum PayerSequence {
    PRIMARY,
    SECONDARY,
    TERTIARY,
    /** Fourth to eleventh. */
    FURTHER,
    UNKNOWN;

    /** From the code of SBR01; a code outside the list is {@link #UNKNOWN}. */
    public static PayerSequence ofCode(String code) {
        return switch (code) {
            case "P" -> PRIMARY;
            case "S" -> SECONDARY;
            case "T" -> TERTIARY;
            case "A", "B", "C", "D", "E", "F", "G", "H" -> FURTHER;
            default -> UNKNOWN;
        };
    }
}
