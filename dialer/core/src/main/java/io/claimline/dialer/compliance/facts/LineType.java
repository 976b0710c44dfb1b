package io.claimline.dialer.compliance.facts;

/** What kind of line a number is. Unknown is wireless, the strictest (rule C-21). */
public enum LineType {
    /** A mobile telephone, or not known. */
    WIRELESS,
    /** Known not to be a mobile telephone. */
    LANDLINE
}
