package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names one recording of what somebody said; chosen by us before it is made.
 *
 * @param value matches {@code [a-z0-9]{8,40}}
 */
public record RecordingId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{8,40}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public RecordingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("RecordingId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
