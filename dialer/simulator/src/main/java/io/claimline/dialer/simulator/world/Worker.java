package io.claimline.dialer.simulator.world;

/** An agent of the simulated floor. */
final class Worker {
    enum Doing {
        OFF,
        IDLE,
        TALKING,
        WRAPPING
    }

    final int number;
    /** Own factor on talk and wrap-up. */
    final double pace;

    Doing doing = Doing.OFF;
    double since;
    /** When the work after the present conversation will be done. */
    double freeAt;
    /** Leaves when the present work is done. */
    boolean leaving;
    /** Has another duty today. */
    boolean comesBack;

    boolean onBreak;
    /** The end of the conversation is not told yet: the dialler still sees it talk. */
    boolean seenTalking;

    double talkSince;

    Worker(int number, double pace) {
        this.number = number;
        this.pace = pace;
    }

    boolean busy() {
        return doing == Doing.TALKING || doing == Doing.WRAPPING;
    }
}
