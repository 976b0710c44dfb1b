package io.claimline.dialer.pacing;

/**
 * Decides how many calls to start now. Belongs to one campaign and is used by one thread. Asked at every tick and after every event that
 * frees an agent or ends a call; told between decisions what came of calls and agents, so that it can learn.
 */
public interface Pacer {
    /** The pace for this moment. The floor is the caller's and is filled anew for the next decision: nothing of it may be kept. */
    Pace pace(Floor floor);

    /** Something came to its end. Facts may be late or missing; those who do not learn ignore them. */
    default void learn(PacingFact fact) {}
}
