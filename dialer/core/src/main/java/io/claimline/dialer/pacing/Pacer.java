package io.claimline.dialer.pacing;

/** Decides how many calls to start now. Asked at every tick and after every event that frees an agent or ends a call. */
public interface Pacer {
    /** The pace for this moment. */
    Pace pace(PacingInput input);
}
