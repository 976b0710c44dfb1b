package io.claimline.dialer.reminder;

/** How a link to pay can reach somebody. */
public enum LinkWay {
    TEXT,
    EMAIL
}
