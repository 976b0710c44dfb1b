package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names an entry of the ledger of consents and refusals. The same id is the same entry.
 *
 * @param value matches {@code [A-Za-z0-9:._-]{8,100}}
 */
public record EntryId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._-]{8,100}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public EntryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An entry's id must be 8 to 100 letters, digits or : . _ - and the given text is not");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
