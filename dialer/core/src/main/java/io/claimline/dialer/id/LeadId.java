package io.claimline.dialer.id;

/**
 * Names a work item on a worklist.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,119}}
 */
public record LeadId(String value) {
    private static final String FORM = "[A-Za-z0-9][A-Za-z0-9._:-]{0,119}";
    private static final int MOST = 120;

    /** @throws IllegalArgumentException when the value does not have the form */
    public LeadId {
        if (value.isEmpty()
                || value.length() > MOST
                || !Characters.letterOrDigit(value.charAt(0))
                || !Characters.allow(value, "._:-")) {
            throw new IllegalArgumentException("LeadId must match " + FORM + ", but is '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
