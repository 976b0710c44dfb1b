package io.claimline.gateway.ledger.claim;

/**
 * Why a claim is sent (CLM05-3): 1 is the original, 7 replaces and 8 voids an earlier one.
 *
 * @param code one letter or digit
 */
public record Frequency(String code) {
    public Frequency {
        if (!code.matches("[0-9A-Z]")) {
            throw new IllegalArgumentException("a frequency code is one letter or digit");
        }
    }

    /** Whether this claim takes the place of an earlier one. */
    public boolean isReplacement() {
        return code.equals("7");
    }

    /** Whether this claim cancels an earlier one, so that nothing is owed on it. */
    public boolean isVoid() {
        return code.equals("8");
    }
}
