package io.claimline.dialer.message;

/** What a person's answer to a message asks for. */
public enum InboundWord {
    /** No more messages or automatic calls. */
    STOP,
    /** Messages again. */
    START,
    /** Who this is. */
    HELP,
    /** Something for a person to read. */
    OTHER
}
