package io.claimline.dialer.quality.trend;

/** By what evaluations are grouped. */
public enum TrendGroup {
    /** All of them together. */
    ALL,
    /** Whose call it was. */
    AGENT,
    /** The agent's team of today. */
    TEAM,
    /** Whose call list. */
    CAMPAIGN,
    /** By which scorecard, in all its versions. */
    SCORECARD,
    /** A section of one scorecard, by its key. */
    SECTION,
    /** An item of one scorecard, by its key. */
    ITEM,
    /** Who scored: whether one is milder than another. */
    EVALUATOR;

    /** Whether it is a part of a scorecard. */
    public boolean ofParts() {
        return this == SECTION || this == ITEM;
    }
}
