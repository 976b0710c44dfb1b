package io.claimline.gateway.ledger.party;

/** Administrative sex as payers ask for it. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** From the code of DMG03: F, M, anything else unknown. */
    public static Sex ofCode(String code) {
        return switch (code) {
            case "F" -> FEMALE;
            case "M" -> MALE;
            default -> UNKNOWN;
        };
    }
}
