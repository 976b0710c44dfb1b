package io.claimline.gateway.ledger.party;

/**
 * One patient of one billing provider: the same in every file that names the person alike, and telling nothing about
 * the person by itself.
 *
 * @param value 32 hexadecimal digits
 */
public record PatientKey(String value) {
    public PatientKey {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("a patient key is 32 hexadecimal digits");
        }
    }
}
