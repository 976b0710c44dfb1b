package io.claimline.dialer.simulator.world;

/**
 * What no dialler can know. Offered to pacers that are bounds and not diallers ({@link Foreseeing}); valid until the next decision. All
 * times in seconds from now.
 */
public interface Foresight {
    /** How far the list can be looked at. */
    int READABLE = 256;

    /**
     * After what ringing a person would answer a call of the list, were it placed now; infinite when none would.
     *
     * @param ahead 0 for the call that is placed next, below {@link #READABLE}
     */
    double answersAfter(int ahead);

    /** Makes a call of the list the next one. */
    void prefer(int ahead);

    /** When a person answers a call that rings, in the order of the floor; infinite when none will. */
    double answersIn(int ringing);

    /** Agents who talk or wrap up and will stay. */
    int busy();

    /** When one of them will be ready for the next call. */
    double freeIn(int busy);
}
