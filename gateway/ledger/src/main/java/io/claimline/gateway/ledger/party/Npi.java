package io.claimline.gateway.ledger.party;

/**
 * A National Provider Identifier as received. A wrong one is kept, since the payer holds the claim under it.
 *
 * @param value never blank
 */
public record Npi(String value) {
    public Npi {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an NPI must not be blank");
        }
    }

    /** Whether it has ten digits beginning with 1 or 2 and the Luhn check digit over 80840 and itself (45 CFR 162.406). */
    public boolean isValid() {
        return value.matches("[12]\\d{9}") && luhnSum("80840" + value) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted / 10 + weighted % 10;
        }
        return sum;
    }
}
