package io.claimline.dialer.compliance.facts;

/** What kind of line a number is, the one that binds most first. Unknown is wireless (rule C-21). */
public enum LineType {
    /** A mobile telephone, or not known. */
    WIRELESS,
    /** Over the internet, and may be charged for by the call: bound by the rules of both. */
    VOIP,
    /** Known to be none of these. */
    LANDLINE
}
