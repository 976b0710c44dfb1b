package io.claimline.gateway.app.speech;

import java.io.IOException;

/** Bytes that are no sound one can use; the message says why, and quotes nothing that was said. */
final class UnusableSound extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableSound(String message) {
        super(message);
    }
}
