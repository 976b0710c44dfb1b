package io.claimline.gateway.app.hub;

/** Why the gateway closes a WebSocket; codes of the range for applications (RFC 6455 §7.4.2). */
final class CloseCode {
    static final int NOT_UNDERSTOOD = 4400;
    static final int SESSION_OVER = 4401;
    static final int NOT_ALLOWED = 4403;
    static final int SILENT = 4408;
    static final int SUPERSEDED = 4409;

    private CloseCode() {}
}
