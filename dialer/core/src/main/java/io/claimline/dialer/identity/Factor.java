package io.claimline.dialer.identity;

/** Something by which a patient is known, and which they state themselves. */
public enum Factor {
    /** The full date of birth. */
    BIRTH_DATE("birthDate"),
    /** The ZIP code, or the number of the house, of the home address. */
    ADDRESS("address"),
    /** The last four characters of the member ID. */
    MEMBER_ID("memberId");

    private final String key;

    Factor(String key) {
        this.key = key;
    }

    /** As on the wire and in the audit. */
    public String key() {
        return key;
    }
}
