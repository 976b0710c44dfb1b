package io.claimline.gateway.ledger.claim;

/**
 * A diagnosis code.
 *
 * @param qualifier X12 code list qualifier; ABK and BK mark the principal diagnosis, in ICD-10 and ICD-9
 * @param code never blank, without its point
 */
public record Diagnosis(String qualifier, String code) {
    public Diagnosis {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a diagnosis must not be blank");
        }
    }

    /** Whether this is what the visit was mainly for. */
    public boolean principal() {
        return qualifier.equals("ABK") || qualifier.equals("BK");
    }
}
