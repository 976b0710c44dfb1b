package io.claimline.dialer.quality;

/** What becomes nothing when an item gets 0 points. Names are stored: they never change. */
public enum Critical {
    /** Nothing but the item. */
    NONE,
    /** Its section. */
    SECTION,
    /** The whole scorecard. */
    SCORECARD
}
