package io.claimline.dialer.id;

import java.util.regex.Pattern;

/**
 * Names a work item on a worklist.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,119}}
 */
public record LeadId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,119}");

    /** @throws IllegalArgumentException when the value does not have the form */
    public LeadId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("LeadId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
