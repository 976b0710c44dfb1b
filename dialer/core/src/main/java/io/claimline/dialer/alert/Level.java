package io.claimline.dialer.alert;

/** How bad it is; later is worse. */
public enum Level {
    /** Somebody should look at it. */
    WARNING,
    /** Somebody must act now. */
    CRITICAL
}
