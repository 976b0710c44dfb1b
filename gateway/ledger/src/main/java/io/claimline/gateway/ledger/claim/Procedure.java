package io.claimline.gateway.ledger.claim;

import java.util.List;

/**
 * What was done.
 *
 * @param system X12 qualifier of the code list: HC for CPT and HCPCS, AD for CDT
 * @param code never blank
 * @param modifiers at most four, in order
 */
public record Procedure(String system, String code, List<String> modifiers) {
    public Procedure {
        modifiers = List.copyOf(modifiers);
        if (code.isBlank()) {
            throw new IllegalArgumentException("a procedure must not be blank");
        }
    }
}
