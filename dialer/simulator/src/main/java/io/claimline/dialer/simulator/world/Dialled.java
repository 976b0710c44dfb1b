package io.claimline.dialer.simulator.world;

/** A call of the simulated switch, with its fate, which the dialler does not know. */
final class Dialled {
    enum Fate {
        PERSON,
        MACHINE,
        NOBODY
    }

    double placed;
    final Fate fate;
    /** Seconds from placing to the answer or the end. */
    final double ringing;

    final double patience;
    final double chance;
    /** The probability that it was a person, should it be taken for a machine. */
    final double personIfMachine;
    /** Where it stands among the calls that the dialler sees ringing; -1 when it sees it no more. */
    int seat = -1;

    boolean over;
    /** A person who answered, or who is taken for one, and has no agent yet. */
    boolean waits;

    Dialled(double placed, Fate fate, double ringing, double patience, double chance, double personIfMachine) {
        this.placed = placed;
        this.fate = fate;
        this.ringing = ringing;
        this.patience = patience;
        this.chance = chance;
        this.personIfMachine = personIfMachine;
    }

    double answeredAt() {
        return placed + ringing;
    }
}
