package io.claimline.gateway.store.link;

import java.io.IOException;

/** The store could not be reached, did not answer in time, or refused. Nothing is known to have changed; the call may be repeated. */
public final class StoreUnavailable extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param message which server, and what to check
     * @param cause what the driver said
     */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
