package io.claimline.dialer.id;

/**
 * Names a work item on a worklist.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,119}}
 */
public record LeadId(String value) {
    private static final String CAME_IN = "came-in:";
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

    /** The work item of somebody who called us on that call. */
    public static LeadId ofCaller(CallId call) {
        return new LeadId(CAME_IN + call.value());
    }

    /** Whether it is of somebody who called us: no machine calls because of it. */
    public boolean ofCaller() {
        return value.startsWith(CAME_IN);
    }

    @Override
    public String toString() {
        return value;
    }
}
