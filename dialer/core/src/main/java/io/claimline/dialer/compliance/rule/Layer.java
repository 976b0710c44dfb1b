package io.claimline.dialer.compliance.rule;

/** Who made a rule. All layers bind at once: the strictest wins. */
public enum Layer {
    /** Statutes and regulations of the United States. */
    FEDERAL,
    /** Those of a state or territory. */
    STATE,
    /** Those of a city. */
    CITY,
    /** A client's contract or our own policy for it. */
    CLIENT,
    /** What the consumer asked for. */
    CONSUMER
}
