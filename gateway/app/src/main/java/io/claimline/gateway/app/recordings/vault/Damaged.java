package io.claimline.gateway.app.recordings.vault;

import java.io.IOException;

/** An encrypted file is not as it was written: changed, cut, mixed up with another, or its key is not the one. */
public final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    /** @param what what is wrong, for the operator */
    public Damaged(String what) {
        super(what);
    }
}
