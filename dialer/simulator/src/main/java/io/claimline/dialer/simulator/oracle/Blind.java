package io.claimline.dialer.simulator.oracle;

import io.claimline.dialer.simulator.world.Foresight;

/** Before anything is foreseen: nobody answers, nobody is busy. */
final class Blind implements Foresight {
    @Override
    public double answersAfter(int ahead) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void prefer(int ahead) {
        // There is nothing to choose from.
    }

    @Override
    public double answersIn(int ringing) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public int busy() {
        return 0;
    }

    @Override
    public double freeIn(int busy) {
        return Double.POSITIVE_INFINITY;
    }
}
