package io.claimline.gateway.app.config;

/** Settings that cannot be used. The message says which key, in which file, and what to do. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message for the operator */
    public BadSettings(String message) {
        super(message);
    }
}
