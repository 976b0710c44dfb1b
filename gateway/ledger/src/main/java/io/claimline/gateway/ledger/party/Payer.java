package io.claimline.gateway.ledger.party;

import java.util.Locale;
import java.util.Optional;

/**
 * A health plan or whoever else is billed.
 *
 * @param name as written on the claim, never blank
 * @param id payer id, when the claim names one
 * @param address where paper claims go, when given
 */
public record Payer(String name, Optional<PayerId> id, Optional<Address> address) {
    public Payer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a payer needs a name");
        }
    }

    /** What two mentions of one payer share: the payer id, or else the name in one case and spacing. */
    public String key() {
        return id.map(PayerId::value)
                .orElseGet(() -> name.toUpperCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    }
}
