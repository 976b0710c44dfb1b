package io.claimline.dialer.report;

/** What a number of a report is measured in. */
public enum Unit {
    /** How many; whole. */
    COUNT,
    /** Milliseconds, whole, when counted; seconds as a key figure. */
    TIME,
    /** Whole cents when counted; dollars as a key figure. */
    MONEY,
    /** Parts of a hundred. */
    PERCENT,
    /** How many in an hour of an agent's time. */
    PER_HOUR,
    /** How many in eight hours of an agent's time: in a shift, as AR practice counts it. */
    PER_SHIFT;

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
