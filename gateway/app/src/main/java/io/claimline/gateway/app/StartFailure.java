package io.claimline.gateway.app;

/** Why a gateway did not start, in one line for the operator, with the exit code for scripts. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A setting, file or option cannot be used. */
    static final int SETTINGS = 2;
    /** A port is taken, or an address is not ours. */
    static final int ADDRESS = 3;
    /** The data directory is in use by another gateway, or cannot be written. */
    static final int DATA = 4;
    /** The store cannot be reached. */
    static final int STORE = 5;
    /** Anything else. */
    static final int OTHER = 1;

    private final int code;

    StartFailure(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    int code() {
        return code;
    }
}
