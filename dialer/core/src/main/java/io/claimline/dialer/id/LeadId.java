package io.claimline.dialer.id;

import java.util.Optional;

/**
 * Names a work item on a worklist.
 *
 * @param value matches {@code [A-Za-z0-9][A-Za-z0-9._:-]{0,119}}
 */
public record LeadId(String value) {
    /** How every work item of somebody who called us begins. */
    public static final String CAME_IN = "came-in:";

    private static final String WITHHELD = CAME_IN + "withheld:";
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

    /** The work item of somebody who called us on that call and does not let the number be seen: what the work item has is our own, that was called. */
    public static LeadId ofWithheldCaller(CallId call) {
        return new LeadId(WITHHELD + call.value());
    }

    /** Whether nobody knows the number of whom it is about: nothing may be done with that of the work item. */
    public boolean withheld() {
        return value.startsWith(WITHHELD);
    }

    /** Whether it is of somebody who called us: no machine calls because of it. */
    public boolean ofCaller() {
        return value.startsWith(CAME_IN);
    }

    /** The call on which somebody called us; empty of any other work item. */
    public Optional<CallId> call() {
        return ofCaller() ? Optional.of(new CallId(value.substring(value.lastIndexOf(':') + 1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
