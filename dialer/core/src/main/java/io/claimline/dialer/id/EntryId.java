package io.claimline.dialer.id;

/**
 * Names an entry of the ledger of consents and refusals. The same id is the same entry.
 *
 * @param value matches {@code [A-Za-z0-9:._-]{8,100}}
 */
public record EntryId(String value) {
    private static final int LEAST = 8;
    private static final int MOST = 100;

    /** @throws IllegalArgumentException when the value does not have the form */
    public EntryId {
        if (value.length() < LEAST || value.length() > MOST || !Characters.allow(value, ":._-")) {
            throw new IllegalArgumentException(
                    "An entry's id must be 8 to 100 letters, digits or : . _ - and the given text is not");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
