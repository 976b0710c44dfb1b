package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names a message to a patient. It is the key under which asking twice is asking once, here and at the provider.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{7,99}}; says nothing about the person
 */
public record MessageId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,99}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A message's id must match " + FORM + "; the given text does not");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
