package io.claimline.dialer.simulator.world;

import io.claimline.dialer.pacing.Pacer;

/** A pacer that is told the future: a bound for others, of no use outside the simulator. */
public interface Foreseeing extends Pacer {
    /** Called once, before the first decision. */
    void foresee(Foresight foresight);
}
