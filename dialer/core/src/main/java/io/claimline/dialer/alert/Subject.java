package io.claimline.dialer.alert;

/**
 * What a figure is of.
 *
 * @param kind what it is
 * @param id names it among its kind, not empty
 * @param name as people call it; never a patient's
 */
public record Subject(Kind kind, String id, String name) {
    /** Kinds of subjects. */
    public enum Kind {
        /** A campaign. */
        CAMPAIGN,
        /** A payer's line. */
        PAYER,
        /** An agent. */
        AGENT,
        /** A gateway, or a part of one: {@code gateway/part}. */
        GATEWAY
    }

    /** @throws IllegalArgumentException when the id is empty */
    public Subject {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("id of a " + kind + " must not be empty");
        }
    }
}
